package org.demarche.core.reading;

import java.util.List;
import org.demarche.core.Passage;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/**
 * What a report says, each finding with its exact words.
 *
 * @param report what was read
 * @param version the model and coder that read it: another version gives another reading of the same report
 * @param sentences where the sentences lie, in order
 * @param mentions who is spoken of, in order
 * @param statements who says what, in order of content
 * @param events who did what to whom, in order of passage
 */
public record Reading(
        Report report,
        String version,
        List<Passage> sentences,
        List<Mention> mentions,
        List<Statement> statements,
        List<Event> events) {
    public Reading {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }
}
