/** The Matrix page: who acts towards whom. */
@NullMarked
package org.demarche.serve.matrix;

import org.jspecify.annotations.NullMarked;
