/** When something took place, as far as the words say. */
@NullMarked
package org.demarche.analyse.time;

import org.jspecify.annotations.NullMarked;
