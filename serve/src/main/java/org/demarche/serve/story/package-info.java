/** The Story page: accounts side by side. */
@NullMarked
package org.demarche.serve.story;

import org.jspecify.annotations.NullMarked;
