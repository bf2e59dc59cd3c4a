/** Stories: one happening told by several reports; which of them are one account, and where the accounts differ. */
@NullMarked
package org.demarche.core.story;

import org.jspecify.annotations.NullMarked;
