/** Measures the whole line from text to findings. */
@NullMarked
package org.demarche.eval.line;

import org.jspecify.annotations.NullMarked;
