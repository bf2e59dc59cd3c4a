/** The Report page: the text with its findings. */
@NullMarked
package org.demarche.serve.report;

import org.jspecify.annotations.NullMarked;
