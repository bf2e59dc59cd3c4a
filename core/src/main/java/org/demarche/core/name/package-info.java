/** Names: whether two ways of writing a name can mean one person or organisation, and why. */
@NullMarked
package org.demarche.core.name;

import org.jspecify.annotations.NullMarked;
