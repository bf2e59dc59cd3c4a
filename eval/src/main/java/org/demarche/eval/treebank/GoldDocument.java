package org.demarche.eval.treebank;

import java.util.List;

/**
 * A document of a treebank.
 *
 * @param genre 'news', 'weblog' …, from the document's id; '?' if the file does not tell
 * @param text as CoNLL 2018 gave it to parsers: sentences follow each other as the file says, paragraphs stand apart by
 *     an empty line
 * @param sentences in order
 */
record GoldDocument(String genre, String text, List<GoldSentence> sentences) {}
