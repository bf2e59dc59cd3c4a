/** The page and the API: the server, and what it is given by the command line. */
@NullMarked
package org.demarche.serve;

import org.jspecify.annotations.NullMarked;
