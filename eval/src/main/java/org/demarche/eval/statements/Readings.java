package org.demarche.eval.statements;

import java.util.List;
import java.util.Optional;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.actors.CastFinder;
import org.demarche.analyse.statements.StatementFinder;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.SentenceReader;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/** Reads texts and keeps account of the time that parsing and finding take. */
final class Readings {
    private final SentenceReader reader;
    private final CastFinder castFinder;
    private final StatementFinder statementFinder;
    private long parsing;
    private long finding;

    Readings(SentenceReader reader, CastFinder castFinder, StatementFinder statementFinder) {
        this.reader = reader;
        this.castFinder = castFinder;
        this.statementFinder = statementFinder;
    }

    List<Statement> statements(String text, Optional<java.time.LocalDate> published) {
        Report report = Report.ofText(text, published);
        long begin = System.nanoTime();
        List<Sentence> sentences = reader.read(text);
        long parsed = System.nanoTime();
        Cast cast = castFinder.find(report, sentences);
        long casted = System.nanoTime();
        List<Statement> statements = statementFinder.find(report, sentences, cast);
        long found = System.nanoTime();
        parsing += parsed - begin;
        finding += found - casted;
        return statements;
    }

    /** Time of finding statements as a part of the time of parsing. */
    double share() {
        return parsing == 0 ? 0 : (double) finding / parsing;
    }
}
