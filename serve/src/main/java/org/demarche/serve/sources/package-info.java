/** The Sources page: outlets and their grades. */
@NullMarked
package org.demarche.serve.sources;

import org.jspecify.annotations.NullMarked;
