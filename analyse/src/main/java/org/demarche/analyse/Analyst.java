package org.demarche.analyse;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.actors.CastFinder;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.events.EventCoder;
import org.demarche.analyse.events.LexiconCoder;
import org.demarche.analyse.places.Gazetteer;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.RuleStatementFinder;
import org.demarche.analyse.statements.StatementFinder;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.SentenceReader;
import org.demarche.core.Passage;
import org.demarche.core.Stage;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/**
 * Reads a report: sentences, then who is spoken of, who says what, who did what to whom.
 *
 * @param sentenceReader the reader model
 * @param castFinder finds the actors
 * @param statementFinder finds the statements
 * @param eventCoder codes the events
 */
public record Analyst(
        SentenceReader sentenceReader, CastFinder castFinder, StatementFinder statementFinder, EventCoder eventCoder)
        implements Stage<Report, Reading>, AutoCloseable {

    /** Version of the rules and lexicons; it goes up with every change that can change a reading. */
    public static final String RULES_VERSION = "12";

    /**
     * The analyst as it comes, with the reader model of the program; lexicons are read while the model loads, which on two
     * cores starts sooner.
     *
     * @throws IOException if the model cannot be loaded
     */
    public static Analyst load(Supplier<ActorLexicon> lexicon) throws IOException {
        CompletableFuture<CastFinder> castFinder =
                CompletableFuture.supplyAsync(() -> new LexiconCastFinder(lexicon.get(), Gazetteer.standard()));
        CompletableFuture<EventCoder> coder = CompletableFuture.supplyAsync(LexiconCoder::create);
        SentenceReader reader = ModelReader.load();
        try {
            return new Analyst(reader, castFinder.join(), new RuleStatementFinder(), coder.join());
        } catch (CompletionException e) {
            reader.close();
            throw new IOException("the lexicons cannot be loaded: " + e.getCause(), e);
        }
    }

    @Override
    public void apply(Report report, Consumer<? super Reading> output) {
        output.accept(read(report));
    }

    /** Names the model and the rules: readings of the same report by the same version are the same. */
    public String version() {
        return sentenceReader.version() + "/rules-" + RULES_VERSION;
    }

    /** The reading of one report. */
    public Reading read(Report report) {
        List<Sentence> sentences = sentenceReader.read(report.text());
        Cast cast = castFinder.find(report, sentences);
        List<Statement> statements = statementFinder.find(report, sentences, cast);
        return new Reading(
                report,
                version(),
                sentences.stream()
                        .map(sentence -> Passage.of(report.text(), sentence.start(), sentence.end()))
                        .toList(),
                cast.mentions(),
                statements,
                eventCoder.code(report, sentences, cast, statements));
    }

    /** Lets go of the model's memory. */
    @Override
    public void close() {
        sentenceReader.close();
    }
}
