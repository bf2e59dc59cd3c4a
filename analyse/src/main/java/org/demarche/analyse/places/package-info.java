/** Where: a gazetteer, and the place that a phrase of a report names. */
@NullMarked
package org.demarche.analyse.places;

import org.jspecify.annotations.NullMarked;
