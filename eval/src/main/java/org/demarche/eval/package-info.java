/** Scorers for public gold sets: one task each. */
@NullMarked
package org.demarche.eval;

import org.jspecify.annotations.NullMarked;
