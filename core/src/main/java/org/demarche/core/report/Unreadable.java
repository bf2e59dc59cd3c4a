package org.demarche.core.report;

/**
 * An input that could not be read: a value beside the reports that could.
 *
 * @param where the file or address, with the line or offset where that is known
 * @param reason what is wrong and what to do, in a sentence
 */
public record Unreadable(String where, String reason) implements Input {}
