/** Who may ask: the address, the token, forms that are ours. */
@NullMarked
package org.demarche.serve.guard;

import org.jspecify.annotations.NullMarked;
