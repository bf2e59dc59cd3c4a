/** Being built. */
@NullMarked
package org.demarche.export;

import org.jspecify.annotations.NullMarked;
