/** Judgements made on the page. */
@NullMarked
package org.demarche.serve.judgement;

import org.jspecify.annotations.NullMarked;
