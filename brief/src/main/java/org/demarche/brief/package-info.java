/** The brief: what stories come to, for a person to read. Start at {@link org.demarche.brief.BriefMaker}. */
@NullMarked
package org.demarche.brief;

import org.jspecify.annotations.NullMarked;
