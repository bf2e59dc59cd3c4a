/** The page: how fast it is on a large ledger, and pictures of it. */
@NullMarked
package org.demarche.eval.page;

import org.jspecify.annotations.NullMarked;
