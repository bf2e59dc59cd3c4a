/** The Map page. */
@NullMarked
package org.demarche.serve.map;

import org.jspecify.annotations.NullMarked;
