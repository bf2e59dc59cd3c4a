/** Scores copies, stories and the differences between accounts. */
@NullMarked
package org.demarche.eval.stories;

import org.jspecify.annotations.NullMarked;
