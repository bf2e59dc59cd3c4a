/** The words of Demarche; each package is one of them. */
@NullMarked
package org.demarche.core;

import org.jspecify.annotations.NullMarked;
