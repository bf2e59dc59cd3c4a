/** The web: fetching a public page without being led anywhere else. */
@NullMarked
package org.demarche.read.web;

import org.jspecify.annotations.NullMarked;
