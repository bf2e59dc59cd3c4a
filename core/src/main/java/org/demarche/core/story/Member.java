package org.demarche.core.story;

/**
 * A report's place in an account.
 *
 * @param report id of the report
 * @param relation what it is to the account
 * @param because why it is held to be of this account, in a sentence part: 'the same sentences in the same order
 *     (18 of 20)'; empty for the only report of an account
 */
public record Member(String report, Relation relation, String because) {}
