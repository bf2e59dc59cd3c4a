package org.demarche.core.story;

/**
 * Two accounts that differ on a point. A difference always quotes both: where one account is silent there is none.
 *
 * @param kind how they differ
 * @param left one side, of the account with the smaller id
 * @param right the other side
 * @param note what it comes to, in a few words: 'the same spokesman, another embassy'
 */
public record Difference(DifferenceKind kind, Side left, Side right, String note) {}
