/** The page where a browser shows the token. */
@NullMarked
package org.demarche.serve.entry;

import org.jspecify.annotations.NullMarked;
