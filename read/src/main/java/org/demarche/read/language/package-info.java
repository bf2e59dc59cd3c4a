/** Language: which one a text is written in. */
@NullMarked
package org.demarche.read.language;

import org.jspecify.annotations.NullMarked;
