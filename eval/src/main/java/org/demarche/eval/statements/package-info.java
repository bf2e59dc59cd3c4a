/** Scores statements: on PolNeAR, and on the project's own corpus. */
@NullMarked
package org.demarche.eval.statements;

import org.jspecify.annotations.NullMarked;
