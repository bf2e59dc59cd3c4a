/** Treebanks: parses and names against gold. */
@NullMarked
package org.demarche.eval.treebank;

import org.jspecify.annotations.NullMarked;
