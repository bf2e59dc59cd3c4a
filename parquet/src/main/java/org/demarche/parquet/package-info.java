/** Being built. */
@NullMarked
package org.demarche.parquet;

import org.jspecify.annotations.NullMarked;
