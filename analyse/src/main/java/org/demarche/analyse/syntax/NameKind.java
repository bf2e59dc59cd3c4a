package org.demarche.analyse.syntax;

/** What a name names. */
public enum NameKind {
    PER,
    ORG,
    LOC
}
