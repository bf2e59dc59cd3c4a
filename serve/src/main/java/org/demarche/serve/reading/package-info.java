/** Reading reports from the page. */
@NullMarked
package org.demarche.serve.reading;

import org.jspecify.annotations.NullMarked;
