/** The Pair page: what one did to the other, and the state of play. */
@NullMarked
package org.demarche.serve.pair;

import org.jspecify.annotations.NullMarked;
