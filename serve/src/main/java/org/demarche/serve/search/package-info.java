/** The Search page. */
@NullMarked
package org.demarche.serve.search;

import org.jspecify.annotations.NullMarked;
