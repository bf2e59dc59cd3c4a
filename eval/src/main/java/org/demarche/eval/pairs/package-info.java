/** Scores pairs of names. */
@NullMarked
package org.demarche.eval.pairs;

import org.jspecify.annotations.NullMarked;
