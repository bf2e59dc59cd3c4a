package org.demarche.core.report;

/** What became of one input: a report, or the reason why there is none. */
public sealed interface Input permits ReportRead, Unreadable {
    /** The file or address. */
    String where();
}
