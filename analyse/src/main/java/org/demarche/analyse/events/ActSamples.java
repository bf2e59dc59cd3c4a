package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/** What the choice among the readings of an act is learned from: every spot of a report with its readings. */
public final class ActSamples {
    private ActSamples() {}

    /**
     * A reading of an act.
     *
     * @param eventClass PLOVER class
     * @param standing how it stands
     * @param sources who does it
     * @param targets whom it is done to
     * @param signs what speaks for this reading or against it, in short words
     */
    public record Option(
            EventClass eventClass,
            Standing standing,
            List<Mention> sources,
            List<Mention> targets,
            List<String> signs) {
        public Option {
            sources = List.copyOf(sources);
            targets = List.copyOf(targets);
            signs = List.copyOf(signs);
        }
    }

    /**
     * A word by which an act may be told.
     *
     * @param start where it starts in the text
     * @param end where it ends
     * @param options its readings; 'none of them' is one more
     */
    public record Sample(int start, int end, List<Option> options) {
        public Sample {
            options = List.copyOf(options);
        }
    }

    /** The spots of a report, in order; what was told before each is as the rules alone have it, so that nothing is learned from what was learned. */
    public static List<Sample> of(Report report, List<Sentence> sentences, Cast cast, List<Statement> statements) {
        List<Sample> samples = new ArrayList<>();
        LexiconCoder coder = new LexiconCoder(ActionLexicon.load(), (spot, readings) -> {
            if (!readings.isEmpty()) {
                samples.add(sample(spot, readings, sentences));
            }
            return ActChoice.RULED.of(spot, readings);
        });
        coder.code(report, sentences, cast, statements);
        return List.copyOf(samples);
    }

    private static Sample sample(Spot spot, List<ActReading> readings, List<Sentence> sentences) {
        Trigger trigger = readings.get(0).trigger();
        Word word = sentences.get(trigger.sentence()).words().get(spot.word());
        return new Sample(
                word.start(),
                word.end(),
                readings.stream().map(ActSamples::option).toList());
    }

    private static Option option(ActReading reading) {
        return new Option(
                reading.action().eventClass(),
                reading.standing(),
                reading.roles().sources(),
                reading.roles().targets(),
                reading.signs());
    }
}
