/** Who said what: cues, quotations, their sources and who relays them. */
@NullMarked
package org.demarche.analyse.statements;

import org.jspecify.annotations.NullMarked;
