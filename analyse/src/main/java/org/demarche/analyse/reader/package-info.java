/** The reader model: text to sentences, words, dependencies and names in one pass of one ONNX file; a second sees acts, actors and cues, several sentences at a time. */
@NullMarked
package org.demarche.analyse.reader;

import org.jspecify.annotations.NullMarked;
