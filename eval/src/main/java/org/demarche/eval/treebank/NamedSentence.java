package org.demarche.eval.treebank;

import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Name;

/**
 * A sentence whose names are known.
 *
 * @param words in order
 * @param names persons, organisations and places
 */
record NamedSentence(List<String> words, Set<Name> names) {}
