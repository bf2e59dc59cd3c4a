package org.demarche.analyse.events;

import java.util.List;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.event.Event;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/** Codes the events of a report. */
@FunctionalInterface
public interface EventCoder {
    /** The events of a report, in order of passage; each stands in the innermost statement that holds its trigger. */
    List<Event> code(Report report, List<Sentence> sentences, Cast cast, List<Statement> statements);
}
