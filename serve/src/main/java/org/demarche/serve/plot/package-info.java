/** Plots as SVG. */
@NullMarked
package org.demarche.serve.plot;

import org.jspecify.annotations.NullMarked;
