/** The Home page. */
@NullMarked
package org.demarche.serve.home;

import org.jspecify.annotations.NullMarked;
