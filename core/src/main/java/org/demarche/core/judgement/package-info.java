/** Judgements: what a person decided about a finding, a story, an actor or a source, and what follows from it. */
@NullMarked
package org.demarche.core.judgement;

import org.jspecify.annotations.NullMarked;
