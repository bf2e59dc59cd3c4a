package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.analyse.syntax.Tree;

/**
 * What speaks for each country that a report names nearby as that of somebody whose own words name none: what the country
 * does there and how far off, who was last spoken of as such, what the rules of the setting make of it. Signs are short
 * words; {@link HomeRanker} has a weight for each.
 */
final class HomeSigns {
    /** How many sentences back and forth countries are looked for, besides the first sentence. */
    private static final int BACK = 4;

    private static final int FORTH = 1;

    /** In a text of more sentences than this it tells something which country it speaks of most. */
    private static final int SHORT = 5;

    /** Where the steps of likelihood begin. */
    private static final double[] LIKELY = {0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97};

    /** How many countries are weighed. */
    private static final int MOST = 12;

    private static final Set<String> TOGETHER = Set.of("both", "two", "either", "neither", "three", "each", "rival");

    /**
     * Somebody who is asked about.
     *
     * @param sentence index of the sentence
     * @param phrase the words
     * @param sector what they are, or 'none'
     * @param kind how they are spoken of: by 'role', by 'title', by 'name', as 'people'
     * @param tie what binds such people to a state
     * @param placed whether the rules let the setting say
     * @param serves whether they are whatever they serve, so that they may serve an international body
     * @param rule the state that the rules choose
     */
    record Asked(
            int sentence,
            Phrase phrase,
            String sector,
            String kind,
            Setting.Tie tie,
            boolean placed,
            boolean serves,
            Optional<String> rule) {}

    /**
     * A country that somebody may be of.
     *
     * @param country its code; empty for none of them
     * @param clue the words that name it, those that tell most; empty for none
     * @param signs what speaks for it or against it
     * @param seen whether the network of sightings had its say
     */
    record Option(String country, Optional<Clue> clue, List<String> signs, boolean seen) {}

    private final List<SentenceView> views;
    private final Setting setting;
    private final List<List<Clue>> clues;
    private final Predecessors predecessors;
    private final SeenActors seen;
    private final Predicate<String> isState;

    /** In how many sentences each country is named; empty where the text is short. */
    private final Map<String, Integer> spokenOf = new HashMap<>();

    HomeSigns(
            List<SentenceView> views,
            Setting setting,
            List<List<Clue>> clues,
            Predecessors predecessors,
            SeenActors seen,
            Predicate<String> isState) {
        this.seen = seen;
        this.isState = isState;
        this.views = views;
        this.setting = setting;
        this.clues = clues;
        this.predecessors = predecessors;
        if (clues.size() > SHORT) {
            clues.forEach(sentence -> sentence.stream()
                    .map(Clue::state)
                    .distinct()
                    .forEach(state -> spokenOf.merge(state, 1, Integer::sum)));
        }
    }

    /** The countries to choose from, none of them last. */
    List<Option> options(Asked asked) {
        Map<String, List<Clue>> named = new LinkedHashMap<>();
        for (int at : sentences(asked.sentence())) {
            for (Clue clue : clues.get(at)) {
                if (!asked.serves() && !isState.test(clue.state())) {
                    continue;
                }
                named.computeIfAbsent(clue.state(), code -> new ArrayList<>()).add(clue);
            }
        }
        Map<String, Integer> weights = new HashMap<>();
        setting.weigh(asked.sentence(), asked.phrase().head(), asked.tie(), weights, new HashMap<>());
        List<String> countries = new ArrayList<>(named.keySet());
        countries.sort(Comparator.comparingInt((String code) -> -weights.getOrDefault(code, 0)));
        countries = countries.subList(0, Math.min(MOST, countries.size()));
        int all = weights.values().stream().mapToInt(Integer::intValue).sum();
        int most = named.values().stream().mapToInt(List::size).max().orElse(0);
        long mostly =
                named.values().stream().filter(list -> list.size() == most).count();
        String first = named.isEmpty() ? "" : named.keySet().iterator().next();
        String group = group(asked);
        String lemma = asked.phrase().view().tree().word(asked.phrase().head()).lemma();
        Map<String, Double> likelihoods =
                seen.homes(asked.sentence(), asked.phrase().head());
        List<Option> options = new ArrayList<>();
        for (int rank = 0; rank < countries.size(); rank++) {
            String country = countries.get(rank);
            List<Clue> own = named.getOrDefault(country, List.of());
            Set<String> signs = new LinkedHashSet<>();
            own.forEach(clue -> addClue(asked, clue, signs));
            signs.add("times=" + Math.min(3, own.size()));
            if (own.size() == most && mostly == 1) {
                signs.add("most");
            }
            if (country.equals(first)) {
                signs.add("first");
            }
            signs.add("rank=" + Math.min(4, rank + 1) + ",of=" + Math.min(4, countries.size()));
            signs.add("share=" + share(weights.getOrDefault(country, 0), all));
            if (asked.rule().filter(country::equals).isPresent()) {
                signs.add("rule");
            }
            signs.add(isState.test(country) ? "state" : "body");
            addReport(country, signs);
            if (predecessors.ofSector(asked.sector()).filter(country::equals).isPresent()) {
                signs.add("again=sector");
            }
            if (predecessors.ofLemma(lemma).filter(country::equals).isPresent()) {
                signs.add("again=word");
            }
            if (predecessors.latest().filter(country::equals).isPresent()) {
                signs.add("latest");
            }
            List<String> crossed = new ArrayList<>(signs);
            for (String sign :
                    List.of("rule", "body", "again=word", "again=sector", "most", "first", "report=1", "report=2")) {
                if (signs.contains(sign)) {
                    crossed.add(group + ":" + sign);
                    crossed.add("lemma=" + lemma + ":" + sign);
                }
            }
            if (!likelihoods.isEmpty()) {
                crossed.add("seen=" + likely(likelihoods.getOrDefault(country, 0.0)));
            }
            Clue told = own.stream()
                    .max(Comparator.comparingInt(clue -> nearness(asked, clue)))
                    .orElseThrow();
            options.add(new Option(country, Optional.of(told), crossed, !likelihoods.isEmpty()));
        }
        List<String> none = none(asked, group, lemma, countries, weights, all);
        if (!likelihoods.isEmpty()) {
            none.add("none:seen=" + likely(likelihoods.getOrDefault(Cast.NOWHERE, 0.0)));
        }
        options.add(new Option("", Optional.empty(), none, !likelihoods.isEmpty()));
        return options;
    }

    /** How much of the whole report speaks of a country, beside the others. */
    private void addReport(String country, Set<String> signs) {
        if (spokenOf.isEmpty()) {
            return;
        }
        int own = spokenOf.getOrDefault(country, 0);
        long more = spokenOf.values().stream().filter(count -> count > own).count();
        signs.add("report=" + Math.min(4, more + 1));
        signs.add("report:share=" + share(own, clues.size()));
    }

    /** What speaks for none of the countries. */
    private List<String> none(
            Asked asked, String group, String lemma, List<String> countries, Map<String, Integer> weights, int all) {
        Phrase phrase = asked.phrase();
        Tree tree = phrase.view().tree();
        String article = article(phrase);
        String number = phrase.isPlural() ? "several" : "one";
        List<String> signs = new ArrayList<>();
        signs.add("none");
        String leading = countries.isEmpty() ? "0" : share(weights.getOrDefault(countries.get(0), 0), all);
        for (String sign : List.of(
                "sector=" + asked.sector(),
                "kind=" + asked.kind(),
                "article=" + article,
                "article=" + article + "," + number,
                "of=" + Math.min(4, countries.size()),
                "lead=" + leading,
                "placed=" + asked.placed(),
                "rule=" + asked.rule().isPresent(),
                "sentence=" + Math.min(2, asked.sentence()),
                "as=" + tree.word(tree.firstConjunct(phrase.head())).universalRelation())) {
            signs.add("none:" + sign);
            signs.add("none:" + group + ":" + sign);
        }
        signs.add("none:lemma=" + lemma);
        signs.add("none:lemma=" + lemma + "," + article);
        signs.add("none:sector=" + asked.sector() + ",article=" + article + "," + number);
        if (Speakers.speaks(tree, phrase.head())) {
            signs.add("none:speaks");
            signs.add("none:" + group + ":speaks");
        }
        for (int word : phrase.core()) {
            if (TOGETHER.contains(phrase.view().lower(word))) {
                signs.add("none:together");
                signs.add("none:together=" + phrase.view().lower(word));
            }
        }
        for (int complement : phrase.complements()) {
            signs.add("none:with=" + phrase.view().lower(tree.child(complement, "case")));
        }
        int next = phrase.head() + 1;
        if (next < tree.size() && phrase.view().lower(next).equals("there")) {
            signs.add("none:there");
        }
        if (!phrase.owners().isEmpty()) {
            signs.add("none:owned");
        }
        if (!phrase.names().isEmpty()) {
            signs.add("none:names");
        }
        if (phrase.isForeign()) {
            signs.add("none:foreign");
        }
        if (phrase.isFormer()) {
            signs.add("none:former");
        }
        return signs;
    }

    private List<Integer> sentences(int sentence) {
        List<Integer> sentences = new ArrayList<>();
        if (sentence > BACK) {
            sentences.add(0);
        }
        for (int i = Math.max(0, sentence - BACK); i <= Math.min(clues.size() - 1, sentence + FORTH); i++) {
            sentences.add(i);
        }
        return sentences;
    }

    private void addClue(Asked asked, Clue clue, Set<String> signs) {
        String distance = distance(asked, clue);
        String bearing = clue.bearing().name().toLowerCase(java.util.Locale.ROOT);
        signs.add(bearing + "@" + distance);
        signs.add("near@" + distance);
        SentenceView view = views.get(clue.sentence());
        SentenceView.RoleSpot holder = clue.word() == clue.name() ? null : view.role(clue.word());
        if (holder != null) {
            String held = holder.role().sector().map(Enum::name).orElse("none");
            signs.add("kin=" + held.equals(asked.sector()) + "@" + distance);
        }
        SentenceView.NameSpot spot = view.name(clue.name());
        String use = spot == null ? "town" : use(spot);
        signs.add(use + "@" + distance);
        if (clue.sentence() != asked.sentence()) {
            return;
        }
        Tree tree = view.tree();
        int word = tree.firstConjunct(asked.phrase().head());
        int other = tree.firstConjunct(clue.word());
        String own = tree.word(word).universalRelation();
        String its = tree.word(other).universalRelation();
        int verb = tree.head(word);
        int itsVerb = tree.head(other);
        if (verb >= 0 && verb == itsVerb) {
            signs.add("beside=" + its + "," + own);
        } else if (itsVerb >= 0 && tree.is(other, "nsubj") && tree.governs(itsVerb, word)) {
            signs.add("under=" + own);
        } else if (verb >= 0 && tree.governs(verb, clue.word())) {
            signs.add("over=" + own + "," + its);
        }
        if (tree.governs(clue.word(), asked.phrase().head())) {
            signs.add("within=" + its);
        } else if (tree.governs(asked.phrase().head(), clue.word())) {
            int marker = tree.child(other, "case");
            signs.add("holds=" + its + "," + (tree.head(other) == asked.phrase().head()));
            signs.add("holds=" + (marker < 0 ? "" : view.lower(marker)));
        }
    }

    private static String use(SentenceView.NameSpot spot) {
        return spot.state(Set.of())
                .map(state -> state.use().name().toLowerCase(java.util.Locale.ROOT))
                .orElse(spot.isPerson() ? "leader" : "organisation");
    }

    private static String distance(Asked asked, Clue clue) {
        int sentences = asked.sentence() - clue.sentence();
        if (sentences == 0) {
            return clue.word() <= asked.phrase().head() ? "before" : "after";
        }
        return sentences < 0 ? "next" : sentences == 1 ? "1" : clue.sentence() == 0 ? "first" : "far";
    }

    private static int nearness(Asked asked, Clue clue) {
        int sentences = Math.abs(asked.sentence() - clue.sentence());
        return clue.bearing().weight() - 15 * sentences;
    }

    /** Steps of likelihood, finer where they tell most. */
    private static int likely(double likelihood) {
        int step = 0;
        while (step < LIKELY.length && likelihood >= LIKELY[step]) {
            step++;
        }
        return step;
    }

    private static String share(int weight, int all) {
        return all == 0 ? "0" : String.valueOf((weight * 5 + all - 1) / all);
    }

    private static String article(Phrase phrase) {
        if (!phrase.owners().isEmpty()) {
            return "its";
        }
        if (phrase.isDefinite()) {
            return "the";
        }
        return phrase.isIndefinite()
                ? "a"
                : phrase.view().tree().child(phrase.head(), "nummod") >= 0 ? "number" : "bare";
    }

    private static String group(Asked asked) {
        return switch (asked.sector()) {
            case "GOV", "LEG", "SPY" -> "office";
            case "MIL" -> "arms";
            case "REB", "SEP", "UAF", "CRM" -> "loose";
            case "BUS", "NGO", "IGO", "IMG" -> "world";
            case "none" -> "any";
            default -> "local";
        };
    }
}
