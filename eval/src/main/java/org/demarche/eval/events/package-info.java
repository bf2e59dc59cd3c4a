/** Scores coded events against the PLOVER gold standard records and against our own corpus. */
@NullMarked
package org.demarche.eval.events;

import org.jspecify.annotations.NullMarked;
