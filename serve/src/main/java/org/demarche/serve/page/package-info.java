/** What all pages share: the frame, links, how hostile text is shown. */
@NullMarked
package org.demarche.serve.page;

import org.jspecify.annotations.NullMarked;
