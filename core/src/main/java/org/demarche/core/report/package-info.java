/** Reports: published texts as they were read. */
@NullMarked
package org.demarche.core.report;

import org.jspecify.annotations.NullMarked;
