/** Statements: who says what, and who relays it. */
@NullMarked
package org.demarche.core.statement;

import org.jspecify.annotations.NullMarked;
