package org.demarche.analyse.statements;

/** What kind of word says that something is said; the kinds are told apart in {@code cues.txt}. */
enum CueKind {
    /** Says it in words; only these carry a quotation. */
    SPEECH,
    /** A document, a count or a sign says it. */
    SHOWS,
    /** Holds it true, hopes it, fears it. */
    BELIEF,
    /** Wants, plans or decides it. */
    INTENT,
    /** Is for or against a thing. */
    ATTITUDE
}
