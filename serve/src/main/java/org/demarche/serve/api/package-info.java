/** The API. */
@NullMarked
package org.demarche.serve.api;

import org.jspecify.annotations.NullMarked;
