/** Actors: who acts and who speaks, and where the text names them. */
@NullMarked
package org.demarche.core.actor;

import org.jspecify.annotations.NullMarked;
