/** Who is meant: lexicons of actors, and their resolution within a report. */
@NullMarked
package org.demarche.analyse.actors;

import org.jspecify.annotations.NullMarked;
