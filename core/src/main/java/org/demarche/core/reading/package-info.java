/** Readings: what a report says. */
@NullMarked
package org.demarche.core.reading;

import org.jspecify.annotations.NullMarked;
