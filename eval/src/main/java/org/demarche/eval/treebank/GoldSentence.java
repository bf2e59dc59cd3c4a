package org.demarche.eval.treebank;

import java.util.List;

/**
 * A sentence of a treebank.
 *
 * @param words in order
 * @param start of its first token, in the document's characters that are no space
 * @param end of its last token, exclusive
 */
record GoldSentence(List<GoldWord> words, int start, int end) {}
