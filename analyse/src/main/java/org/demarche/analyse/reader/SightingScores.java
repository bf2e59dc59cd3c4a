package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.ActorSighting;
import org.demarche.analyse.syntax.CueSighting;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Seen;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.statement.Stance;

/** Reads what the network sees beside the parse off its scores: acts, cues and whom the words stand for. */
final class SightingScores {
    /** What is less likely an act than this is left out: nothing is done with it. */
    static final double FAINTEST = 0.02;

    /** What is less likely tied to an act than this is left out. */
    private static final double FAINTEST_LINK = 0.05;

    /** What is less likely of somebody than this is left out: their sector, the words that name their country. */
    private static final double FAINTEST_TRAIT = 0.01;

    private final List<Optional<EventClass>> classes;
    private final List<Optional<Standing>> standings;
    private final List<Optional<Stance>> stances;
    private final List<Optional<Sector>> sectors;

    /**
     * @param deeds the classes of the output 'deeds', in order; 'none' for no act
     * @param standings those of the output 'standings'
     * @param stances those of the output 'stances'; 'none' for no cue
     * @param sectors those of the output 'sectors'; 'none' for an actor of none
     * @throws IllegalArgumentException if one of them is no class, standing, stance or sector
     */
    SightingScores(List<String> deeds, List<String> standings, List<String> stances, List<String> sectors) {
        this.sectors = sectors.stream()
                .map(name -> name.equals("none") ? Optional.<Sector>empty() : Optional.of(Sector.valueOf(name)))
                .toList();
        this.stances = stances.stream()
                .map(name -> name.equals("none")
                        ? Optional.<Stance>empty()
                        : Optional.of(Stance.valueOf(name.toUpperCase(Locale.ROOT))))
                .toList();
        this.classes = deeds.stream()
                .map(name -> name.equals("none") ? Optional.<EventClass>empty() : Optional.of(EventClass.valueOf(name)))
                .toList();
        this.standings = standings.stream()
                .map(words -> Optional.of(
                        Standing.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'))))
                .toList();
    }

    /**
     * The scores of the words of one stretch: logits. Those of word w and class c lie at {@code w * classes + c}; those of
     * link k from word w to word v at {@code (k * words + w) * words + v}.
     */
    @SuppressWarnings("ArrayRecordComponent") // carries arrays from one method to the next, and is never compared
    record Scores(int words, float[] deeds, float[] standings, float[] stances, float[] sectors, float[] links) {}

    // the kinds of links, in the order of the output 'links'
    private static final int DOERS = 0;
    private static final int RECIPIENTS = 1;
    private static final int SPEAKERS = 2;
    private static final int OPENS = 3;
    private static final int CLOSES = 4;
    private static final int SAYERS = 5;
    private static final int TIMES = 6;
    private static final int HOMES = 7;
    private static final int DOER_HOMES = 8;
    private static final int RECIPIENT_HOMES = 9;

    /** Where the scores of this kind of link from a word begin. */
    private static int from(Scores scores, int kind, int word) {
        return (kind * scores.words() + word) * scores.words();
    }

    /**
     * What is seen in a window of a stretch.
     *
     * @param windows those of the stretch, in order
     * @param index which of them
     */
    Seen seen(Scores scores, List<Window> windows, int index) {
        int start = 0;
        for (Window before : windows.subList(0, index)) {
            start += before.words();
        }
        return new Seen(
                true,
                acts(scores, windows, index, start),
                cues(scores, windows.get(index), start),
                actors(scores, windows, index, start));
    }

    private List<ActSighting> acts(Scores scores, List<Window> windows, int index, int start) {
        List<ActSighting> found = new ArrayList<>();
        Window window = windows.get(index);
        for (int word = 0; word < window.words(); word++) {
            int at = start + word;
            Map<EventClass, Double> seen = likelihoods(scores.deeds(), at, classes);
            if (isFaint(seen)) {
                continue;
            }
            found.add(new ActSighting(
                    window.first() + word,
                    seen,
                    likelihoods(scores.standings(), at, standings),
                    linked(scores.links(), from(scores, DOERS, at), windows, window.sentence()),
                    linked(scores.links(), from(scores, RECIPIENTS, at), windows, window.sentence()),
                    one(scores, SAYERS, at, windows, window.sentence(), FAINTEST_LINK),
                    one(scores, TIMES, at, windows, window.sentence(), FAINTEST_LINK),
                    one(scores, DOER_HOMES, at, windows, window.sentence(), FAINTEST_TRAIT),
                    one(scores, RECIPIENT_HOMES, at, windows, window.sentence(), FAINTEST_TRAIT)));
        }
        return found;
    }

    private List<ActorSighting> actors(Scores scores, List<Window> windows, int index, int start) {
        List<ActorSighting> found = new ArrayList<>();
        Window window = windows.get(index);
        for (int word = 0; word < window.words(); word++) {
            int at = start + word;
            Map<Sector, Double> seen = likelihoods(scores.sectors(), at, sectors);
            seen.values().removeIf(likelihood -> likelihood < FAINTEST_TRAIT);
            found.add(new ActorSighting(
                    window.first() + word, seen, one(scores, HOMES, at, windows, window.sentence(), FAINTEST_TRAIT)));
        }
        return found;
    }

    private List<CueSighting> cues(Scores scores, Window window, int start) {
        List<CueSighting> found = new ArrayList<>();
        int n = window.words();
        int first = window.first();
        for (int word = 0; word < n; word++) {
            int at = start + word;
            Map<Stance, Double> seen = likelihoods(scores.stances(), at, stances);
            if (isFaint(seen)) {
                continue;
            }
            float[] links = scores.links();
            int speakers = from(scores, SPEAKERS, at) + start;
            int opening = from(scores, OPENS, at) + start;
            int closing = from(scores, CLOSES, at) + start;
            int speaker = likeliest(links, speakers, 0, n);
            int opens = likeliest(links, opening, 0, n);
            int closes = likeliest(links, closing, opens, n);
            double spoken = share(links[speakers + speaker]);
            found.add(new CueSighting(
                    first + word,
                    seen,
                    spoken > 0.5 ? OptionalInt.of(first + speaker) : OptionalInt.empty(),
                    first + opens,
                    first + closes,
                    first,
                    first + n,
                    likely(links, opening, n, first),
                    likely(links, closing, n, first)));
        }
        return found;
    }

    /** How likely a word is of each class; that it is of none is left out. */
    private static <K extends Enum<K>> Map<K, Double> likelihoods(float[] scores, int word, List<Optional<K>> classes) {
        double[] shares = softmax(scores, word * classes.size(), classes.size());
        Map<K, Double> likelihoods = new LinkedHashMap<>();
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i];
            classes.get(i).ifPresent(each -> likelihoods.put(each, share));
        }
        return likelihoods;
    }

    private static boolean isFaint(Map<?, Double> likelihoods) {
        return likelihoods.values().stream().mapToDouble(Double::doubleValue).sum() < FAINTEST;
    }

    /** The likelihood that a logit stands for. */
    private static double share(float logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static int likeliest(float[] scores, int offset, int from, int to) {
        int best = from;
        for (int word = from + 1; word < to; word++) {
            if (scores[offset + word] > scores[offset + best]) {
                best = word;
            }
        }
        return best;
    }

    /** The words that may be linked, and how likely. */
    private static Map<Integer, Double> likely(float[] scores, int offset, int n, int first) {
        Map<Integer, Double> words = new HashMap<>();
        for (int word = 0; word < n; word++) {
            double likelihood = share(scores[offset + word]);
            if (likelihood >= FAINTEST) {
                words.put(first + word, likelihood);
            }
        }
        return words;
    }

    /** The words of a stretch that may be linked to a word of this sentence, the likeliest first. */
    private static List<Link> linked(float[] scores, int offset, List<Window> windows, int sentence) {
        return links(word -> share(scores[offset + word]), windows, sentence, FAINTEST_LINK);
    }

    /** The words of a stretch of which one may be linked to a word of this sentence, the likeliest first. */
    private static List<Link> one(
            Scores scores, int kind, int at, List<Window> windows, int sentence, double faintest) {
        double[] shares = softmax(scores.links(), from(scores, kind, at), scores.words());
        return links(word -> shares[word], windows, sentence, faintest);
    }

    private static List<Link> links(IntToDoubleFunction likely, List<Window> windows, int sentence, double faintest) {
        List<Link> links = new ArrayList<>();
        int start = 0;
        for (Window window : windows) {
            for (int word = 0; word < window.words(); word++) {
                double likelihood = likely.applyAsDouble(start + word);
                if (likelihood >= faintest) {
                    links.add(new Link(window.sentence() - sentence, window.first() + word, likelihood));
                }
            }
            start += window.words();
        }
        links.sort(Comparator.comparingDouble((Link link) -> -link.likelihood())
                .thenComparingInt(link -> -link.sentence())
                .thenComparingInt(Link::word));
        return links;
    }

    private static double[] softmax(float[] scores, int offset, int size) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, scores[offset + i]);
        }
        double[] shares = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            shares[i] = Math.exp(scores[offset + i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < size; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
