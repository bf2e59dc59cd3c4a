package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.report.Report;

/** What the choice of a country is learned from: every phrase of a report that had to be given one, with what it was chosen by. */
public final class HomeSamples {
    private HomeSamples() {}

    /**
     * A country that a phrase may be of.
     *
     * @param country its code; empty for none of those that are named
     * @param signs what speaks for it or against it, in short words
     */
    public record Option(String country, List<String> signs) {
        public Option {
            signs = List.copyOf(signs);
        }
    }

    /**
     * A phrase that had to be given a country.
     *
     * @param sentence index of its sentence
     * @param word index of its head in the sentence
     * @param options the countries to choose from, none of them last
     */
    public record Sample(int sentence, int word, List<Option> options) {
        public Sample {
            options = List.copyOf(options);
        }
    }

    /** For each sentence of a report, the words that name a state or a body that stands for itself, with its code. */
    public static List<Map<Integer, String>> named(LexiconCastFinder finder, Report report, List<Sentence> sentences) {
        ReportCast cast = new ReportCast(report, sentences, finder.lexicon(), finder.towns(), null);
        return cast.named().stream()
                .map(clues -> {
                    Map<Integer, String> states = new TreeMap<>();
                    clues.forEach(clue -> states.putIfAbsent(clue.name(), clue.state()));
                    return states;
                })
                .toList();
    }

    /**
     * The phrases of a report that the finder has to give a country, in the order in which it came to them; what was
     * chosen before is chosen by the rules of the setting, so that nothing is learned from what was learned.
     */
    public static List<Sample> of(LexiconCastFinder finder, Report report, List<Sentence> sentences) {
        ReportCast cast = new ReportCast(report, sentences, finder.lexicon(), finder.towns(), null);
        List<Sample> samples = new ArrayList<>();
        cast.asked()
                .forEach((place, options) -> samples.add(new Sample(
                        place.sentence(),
                        place.word(),
                        options.stream()
                                .map(option -> new Option(option.country(), option.signs()))
                                .toList())));
        return List.copyOf(samples);
    }
}
