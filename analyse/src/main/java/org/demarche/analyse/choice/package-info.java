/** Choices by weights that were learned from the project's corpus. */
@NullMarked
package org.demarche.analyse.choice;

import org.jspecify.annotations.NullMarked;
