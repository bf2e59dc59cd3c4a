/** Furniture: what stands around an article on a page and is no part of it. */
@NullMarked
package org.demarche.read.furniture;

import org.jspecify.annotations.NullMarked;
