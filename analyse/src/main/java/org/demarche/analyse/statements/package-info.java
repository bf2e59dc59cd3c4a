/** Who says what, from parsed sentences. */
@NullMarked
package org.demarche.analyse.statements;

import org.jspecify.annotations.NullMarked;
