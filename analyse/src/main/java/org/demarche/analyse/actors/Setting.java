package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Clue.Bearing;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Sector;

/**
 * The state that a report is set in at one place of it, for those of whom it does not say whose they are: 'the army',
 * 'police', 'the education minister'. Every phrase that speaks of a state is a clue; those that act, govern or say where
 * count most, and the nearer ones more. Where two states have about as good a claim, it is neither.
 */
final class Setting {
    /** How many sentences back clues are looked for, besides the first sentence of the report. */
    private static final int REACH = 4;

    /** What binds people to a state. */
    enum Tie {
        /** Its offices, which may speak of what happens abroad. */
        OFFICE,
        /** Those one finds at home wherever something happens: police, residents, courts. */
        LOCAL,
        /** Rebels, robbers, traders: at home where something happens, but not because a state acts. */
        LOOSE
    }

    private static final Set<Bearing> TELLING = EnumSet.of(
            Bearing.PLACE, Bearing.THERE, Bearing.DATELINE, Bearing.GOVERNS, Bearing.SUBJECT, Bearing.OFFICE);
    private static final Set<String> MEETING =
            Set.of("meet", "see", "visit", "receive", "host", "greet", "talk", "join", "brief", "invite");

    private static final int ENOUGH = 20;
    /** How clearly one state must lead, in tenths of the next one's weight. */
    private static final int LEAD = 14;

    /**
     * A state, and why.
     *
     * @param state its code
     * @param clue the phrase that told the most
     */
    record Home(String state, Clue clue) {}

    private final List<SentenceView> views;
    private final List<List<Clue>> clues;

    Setting(List<SentenceView> views, List<List<Clue>> clues) {
        this.views = views;
        this.clues = clues;
    }

    /**
     * The state that somebody named without one belongs to.
     *
     * @param sentence index of the sentence
     * @param word head of the phrase
     * @param tie what binds such people to a state
     */
    Optional<Home> home(int sentence, int word, Tie tie) {
        Map<String, Integer> weights = new HashMap<>();
        Map<String, Clue> strongest = new HashMap<>();
        weigh(sentence, word, tie, weights, strongest);
        if (tie == Tie.OFFICE && weights.size() > 1 && isSomebody(sentence, word)) {
            return Optional.empty();
        }
        return (weights.isEmpty() ? only(sentence) : leading(weights, strongest))
                .filter(home -> tie != Tie.LOOSE
                        || weights.size() < 2
                        || TELLING.contains(home.clue().bearing()));
    }

    // 'a visit by a deputy minister', 'when a minister came': whoever is first spoken of so in passing may be
    // anybody's.
    boolean isSomebody(int sentence, int word) {
        Tree tree = views.get(sentence).tree();
        int verb = tree.head(word);
        boolean inPassing = verb >= 0 && (!tree.is(word, "nsubj") || tree.is(verb, "advcl") || tree.is(verb, "acl"));
        return inPassing
                && tree.children(word, "det").stream()
                        .anyMatch(article ->
                                Set.of("a", "an").contains(tree.word(article).lemma()));
    }

    /** Adds up what the clues around a phrase say for each state, and finds the strongest of each. */
    void weigh(int sentence, int word, Tie tie, Map<String, Integer> weights, Map<String, Clue> strongest) {
        Map<String, Integer> best = new HashMap<>();
        List<Integer> sentences = new ArrayList<>();
        for (int i = Math.max(0, sentence - REACH); i <= sentence; i++) {
            sentences.add(i);
        }
        if (sentence > REACH) {
            sentences.add(0);
        }
        for (int at : sentences) {
            for (Clue clue : clues.get(at)) {
                int weight = weight(clue, sentence, word, tie);
                weights.merge(clue.state(), weight, (one, other) -> Math.max(one, other) + Math.min(one, other) / 4);
                if (weight > best.getOrDefault(clue.state(), 0)) {
                    best.put(clue.state(), weight);
                    strongest.put(clue.state(), clue);
                }
            }
        }
    }

    private static Optional<Home> leading(Map<String, Integer> weights, Map<String, Clue> strongest) {
        String first = "";
        int most = 0;
        int next = 0;
        for (Map.Entry<String, Integer> one : weights.entrySet()) {
            if (one.getValue() > most) {
                next = most;
                most = one.getValue();
                first = one.getKey();
            } else {
                next = Math.max(next, one.getValue());
            }
        }
        Clue clue = strongest.get(first);
        boolean clear = next == 0 || most >= ENOUGH && most * 10 >= next * LEAD;
        return clue != null && clear ? Optional.of(new Home(first, clue)) : Optional.empty();
    }

    /** The only state that the rest of the report names, where nothing before does. */
    private Optional<Home> only(int sentence) {
        Set<String> states = new LinkedHashSet<>();
        Clue found = null;
        for (int at = sentence + 1; at < Math.min(clues.size(), sentence + REACH); at++) {
            for (Clue clue : clues.get(at)) {
                states.add(clue.state());
                found = found == null ? clue : found;
            }
        }
        return states.size() == 1 && found != null ? Optional.of(new Home(found.state(), found)) : Optional.empty();
    }

    private int weight(Clue clue, int sentence, int word, Tie tie) {
        int weight = clue.bearing().weight();
        if (clue.bearing() == Bearing.PLACE) {
            boolean together = clue.sentence() == sentence && sameClause(sentence, clue.word(), word);
            weight = together ? here(clue, sentence, word, tie) : tie == Tie.OFFICE ? weight : 75;
        }
        boolean there = clue.bearing() == Bearing.THERE || clue.bearing() == Bearing.PLACE;
        if (there
                && clue.sentence() == sentence
                && clue.word() == clue.name()
                && clue.word() != word
                && views.get(sentence).tree().governs(word, clue.word())
                && !views.get(sentence).tree().is(word, "root")) {
            // 'the survivors of the dam break in southern Laos'
            return 85;
        }
        if (clue.bearing() == Bearing.THERE && tie != Tie.OFFICE) {
            weight = 60;
        }
        if (clue.bearing() == Bearing.DATELINE) {
            return weight;
        }
        boolean topic = clue.sentence() == 0
                && (clue.bearing() == Bearing.ACTS || clue.bearing() == Bearing.GOVERNS)
                && sentence > 0;
        if (topic) {
            return weight * 8 / 10;
        }
        return switch (sentence - clue.sentence()) {
            case 0 -> clue.word() < word ? weight : weight * 6 / 10;
            case 1 -> weight * 7 / 10;
            default -> weight * 5 / 10;
        };
    }

    // 'In Baghdad the foreign ministry retorted', 'the minister told journalists in Banjul'.
    private boolean sameClause(int sentence, int place, int word) {
        Tree tree = views.get(sentence).tree();
        int verb = tree.head(place);
        return verb >= 0 && tree.is(place, "obl") && tree.head(word) == verb;
    }

    private int here(Clue clue, int sentence, int word, Tie tie) {
        Tree tree = views.get(sentence).tree();
        boolean subject = tree.is(word, "nsubj");
        if (!subject && MEETING.contains(tree.word(tree.head(word)).lemma())) {
            return 0;
        }
        SentenceView.RoleSpot role = views.get(sentence).role(word);
        boolean person = role != null && role.role().stands() != Fact.Stands.BODY;
        // A minister speaks in many a capital; what he says at home is said without saying where.
        return tie == Tie.OFFICE && person && clue.word() > word ? 60 : 90;
    }

    /** What binds somebody of this sector to a state. */
    static Tie tie(Sector sector) {
        return switch (sector) {
            case REB, SEP, CRM, BUS, UAF -> Tie.LOOSE;
            default -> isLocal(sector) ? Tie.LOCAL : Tie.OFFICE;
        };
    }

    /** Whether such people are at home where something happens; offices may speak of what happens abroad. */
    private static boolean isLocal(Sector sector) {
        return switch (sector) {
            case COP, JUD, OPP, CVL, LAB, AGR, STU, EDU, HLH, REL, MED, SET, REF, PTY -> true;
            default -> false;
        };
    }
}
