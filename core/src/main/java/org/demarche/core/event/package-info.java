/** Events: who did what to whom, and how it stands. */
@NullMarked
package org.demarche.core.event;

import org.jspecify.annotations.NullMarked;
