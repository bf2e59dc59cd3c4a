/** The reader model: text to sentences, words, dependencies and names in one pass of one ONNX file, and by a second over its states to the acts and cues seen. */
@NullMarked
package org.demarche.analyse.reader;

import org.jspecify.annotations.NullMarked;
