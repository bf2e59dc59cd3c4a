/** Watches: whether one state supports another, in which way, and how far it goes by the accounts there are. */
@NullMarked
package org.demarche.core.watch;

import org.jspecify.annotations.NullMarked;
