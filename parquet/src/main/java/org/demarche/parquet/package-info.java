/** Parquet, one more export; the only package that loads DuckDB. */
@NullMarked
package org.demarche.parquet;

import org.jspecify.annotations.NullMarked;
