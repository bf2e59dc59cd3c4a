/** Lines of text, and their clean-up: one line is one paragraph of a report. */
@NullMarked
package org.demarche.read.line;

import org.jspecify.annotations.NullMarked;
