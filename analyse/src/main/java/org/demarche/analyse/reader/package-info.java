/** The reader model: text to sentences, words, dependencies and names, in one pass of one ONNX file. */
@NullMarked
package org.demarche.analyse.reader;

import org.jspecify.annotations.NullMarked;
