package org.demarche.analyse.time;

import org.demarche.core.event.EventDate;

/**
 * Words of a sentence that say when.
 *
 * @param first index of the first word, the preposition included
 * @param last index of the last word, inclusive
 * @param date what they say
 */
public record TimeExpression(int first, int last, EventDate date) {}
