package org.demarche.analyse.statements;

/** How much counts as a statement. */
public enum Breadth {
    /** Words, beliefs, warnings, promises and requests that have a content, as docs/corpus.md defines them. */
    REPORTED,
    /**
     * Also what shows an attitude or an intent without reporting words ('welcomed the ruling', 'plans to leave'), as
     * PolNeAR marks it.
     */
    WIDE
}
