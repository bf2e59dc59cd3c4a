package org.demarche.serve;

import java.util.function.Function;
import org.demarche.core.reading.EventFilter;
import org.demarche.export.EventExport;
import org.demarche.serve.actor.Naming;
import org.demarche.serve.reading.Intake;

/**
 * What the pages need beside the ledger.
 *
 * @param intake where reports given on the page go
 * @param naming why a name is read as it is
 * @param parquet how the events that a filter holds are written as Parquet; what does it loads only when asked
 */
public record Given(Intake intake, Naming naming, Function<EventFilter, EventExport> parquet) {}
