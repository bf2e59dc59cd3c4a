/** Being built. */
@NullMarked
package org.demarche.app;

import org.jspecify.annotations.NullMarked;
