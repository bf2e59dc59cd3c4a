/** The Actor page. */
@NullMarked
package org.demarche.serve.actor;

import org.jspecify.annotations.NullMarked;
