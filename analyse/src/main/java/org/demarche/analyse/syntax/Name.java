package org.demarche.analyse.syntax;

/**
 * A name in a sentence.
 *
 * @param first index of its first word
 * @param last index of its last word, inclusive
 * @param kind person, organisation or place
 */
public record Name(int first, int last, NameKind kind) {}
