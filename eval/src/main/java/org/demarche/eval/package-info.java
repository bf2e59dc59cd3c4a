/** Being built. */
@NullMarked
package org.demarche.eval;

import org.jspecify.annotations.NullMarked;
