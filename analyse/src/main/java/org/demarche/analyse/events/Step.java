package org.demarche.analyse.events;

/**
 * What one governor on the way to the root makes of a standing.
 *
 * @param verdict how the thing stands, this governor reckoned in
 * @param last whether nothing further up matters
 */
record Step(Verdict verdict, boolean last) {
    /** Nothing further up matters. */
    static Step last(Verdict verdict) {
        return new Step(verdict, true);
    }

    /** What governs the governor is still to be reckoned in. */
    static Step on(Verdict verdict) {
        return new Step(verdict, false);
    }
}
