package org.demarche.analyse.statements;

import java.util.List;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/** Finds who says what in a report. */
@FunctionalInterface
public interface StatementFinder {
    /** The statements of a report, in order of content. */
    List<Statement> find(Report report, List<Sentence> sentences, Cast cast);
}
