/** Bytes: reading them within bounds, unpacking them, and deciding which characters they are. */
@NullMarked
package org.demarche.read.bytes;

import org.jspecify.annotations.NullMarked;
