/** Being built. */
@NullMarked
package org.demarche.read;

import org.jspecify.annotations.NullMarked;
