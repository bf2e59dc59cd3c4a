/** The coder: who did what to whom, how it stands, whose word it is. */
@NullMarked
package org.demarche.analyse.events;

import org.jspecify.annotations.NullMarked;
