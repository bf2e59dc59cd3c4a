package org.demarche.core.story;

/**
 * One side of a difference.
 *
 * @param account id of the account
 * @param value what differs, in the account's words: 'US Embassy', '23 people', 'large-scale'
 * @param citation the words it stands in
 */
public record Side(String account, String value, Citation citation) {}
