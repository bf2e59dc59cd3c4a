package org.demarche.analyse.syntax;

/** Universal parts of speech (Universal Dependencies, version 2), with {@code X} for what has none. */
public enum Upos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X
}
