/** Plain text: its characters, lines, heading and dateline. */
@NullMarked
package org.demarche.read.text;

import org.jspecify.annotations.NullMarked;
