/** The command line: options, wiring, exit codes. Start reading at {@link org.demarche.app.Main}. */
@NullMarked
package org.demarche.app;

import org.jspecify.annotations.NullMarked;
