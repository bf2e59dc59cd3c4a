/** The ledger: everything recorded, in one SQLite file, in the order it came. */
@NullMarked
package org.demarche.ledger;

import org.jspecify.annotations.NullMarked;
