/** Who is meant: the country of the corpus's actors. */
@NullMarked
package org.demarche.eval.actors;

import org.jspecify.annotations.NullMarked;
