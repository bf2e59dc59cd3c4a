package org.demarche.ledger;

/**
 * How many events of a class and standing one side did towards another in a month.
 *
 * @param source code of who acts
 * @param target code of who is acted upon
 * @param month YYYY-MM, YYYY where only the year is known, or empty
 * @param eventClass PLOVER class
 * @param standing how they stand, in words
 * @param events how many
 */
public record DyadCount(String source, String target, String month, String eventClass, String standing, long events) {}
