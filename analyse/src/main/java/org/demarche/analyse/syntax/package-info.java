/** Sentences, words, dependencies and names, as the reader model finds them. */
@NullMarked
package org.demarche.analyse.syntax;

import org.jspecify.annotations.NullMarked;
