package org.demarche.core.report;

/**
 * An input that gave a report.
 *
 * @param where the file or address it came from
 * @param report the report
 */
public record ReportRead(String where, Report report) implements Input {}
