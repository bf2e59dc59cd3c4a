/** Web pages: the article in them and what they say of themselves. */
@NullMarked
package org.demarche.read.page;

import org.jspecify.annotations.NullMarked;
