/** Reading: files, folders, pages and addresses become reports, or the reason why they could not. */
@NullMarked
package org.demarche.read;

import org.jspecify.annotations.NullMarked;
