/** Reports to readings: the reader model, the lexicons, the coder. */
@NullMarked
package org.demarche.analyse;

import org.jspecify.annotations.NullMarked;
