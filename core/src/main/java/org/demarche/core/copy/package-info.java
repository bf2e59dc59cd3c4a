/** Copies: the profile of a report, and whether two reports are one text. */
@NullMarked
package org.demarche.core.copy;

import org.jspecify.annotations.NullMarked;
