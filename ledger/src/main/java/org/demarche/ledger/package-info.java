/** Being built. */
@NullMarked
package org.demarche.ledger;

import org.jspecify.annotations.NullMarked;
