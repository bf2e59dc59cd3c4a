/** Extraction: the text of articles against pages whose text is known. */
@NullMarked
package org.demarche.eval.extraction;

import org.jspecify.annotations.NullMarked;
