package org.demarche.ledger;

import org.demarche.core.event.Event;
import org.demarche.core.report.Report;

/**
 * An event with the report that speaks of it.
 *
 * @param report where it stands
 * @param event what it is
 */
public record ReportedEvent(Report report, Event event) {}
