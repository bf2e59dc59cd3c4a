package org.demarche.analyse.actors;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.SentenceView.RoleSpot;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/**
 * Reads 'the two countries', 'both sides', 'the two navies', 'both': the two states or parties just spoken of, else those
 * that the report is about; and 'the four countries': so many just spoken of side by side.
 */
final class Pairs {
    private static final Set<String> PARTIES = Set.of(
            "country",
            "nation",
            "side",
            "state",
            "neighbor",
            "neighbour",
            "power",
            "ally",
            "party",
            "rival",
            "leader",
            "capital",
            "republic",
            "camp");
    private static final Set<String> COUNTRIES =
            Set.of("country", "nation", "state", "neighbor", "neighbour", "power", "republic", "capital");
    /** Words that may also stand for a state and those who rise against it, and need no number: 'urged the parties to talk'. */
    private static final Set<String> SIDES = Set.of("side", "party", "camp");

    private static final Set<String> EACH = Set.of("each", "either", "neither");
    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six");
    private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "iobj", "obl", "nmod", "conj");
    private static final Set<Sector> OF_STATES =
            Set.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.COP, Sector.JUD, Sector.SPY);

    private final Discourse discourse;
    private final Protagonists protagonists;

    Pairs(Discourse discourse, Protagonists protagonists) {
        this.discourse = discourse;
        this.protagonists = protagonists;
    }

    /** Whether a word is 'the two' or 'both' without a noun. */
    boolean isBare(Tree tree, int word) {
        String form = tree.word(word).form().toLowerCase(Locale.ROOT);
        boolean argument = ARGUMENTS.contains(tree.word(word).universalRelation())
                && tree.children(word, "nmod").isEmpty();
        if (!argument || !Set.of("two", "both", "neither").contains(form)) {
            return false;
        }
        int article = tree.child(word, "det");
        return !form.equals("two") || article >= 0 && tree.word(article).form().equalsIgnoreCase("the");
    }

    /** Whether a noun is counted as some of the parties or of their offices: 'both sides', 'the two navies', 'each side'. */
    boolean isPair(SentenceView view, int word) {
        Tree tree = view.tree();
        if (!PARTIES.contains(tree.word(word).lemma()) && !isOffice(view, word)) {
            return false;
        }
        if (!tree.word(word).xpos().endsWith("S")) {
            int article = tree.child(word, "det");
            return article >= 0
                    && EACH.contains(view.lower(article))
                    && PARTIES.contains(tree.word(word).lemma());
        }
        for (int child : tree.children(word)) {
            if (tree.is(child, "nummod") && !NUMBERS.contains(view.lower(child)) || view.name(child) != null) {
                return false;
            }
        }
        return number(view, word) > 1;
    }

    /** How many are counted; 0 where the words do not count them. */
    private static int number(SentenceView view, int word) {
        Tree tree = view.tree();
        int article = tree.child(word, "det");
        boolean definite = article >= 0 && Set.of("the", "these", "all").contains(view.lower(article));
        boolean bare = definite && SIDES.contains(tree.word(word).lemma());
        for (int child : tree.children(word)) {
            String form = view.lower(child);
            if (form.equals("both")) {
                return 2;
            }
            if (definite && NUMBERS.contains(form)) {
                return 2 + NUMBERS.indexOf(form);
            }
            bare &= child > word || tree.is(child, "det") || tree.is(child, "case") || tree.is(child, "punct");
        }
        return bare && tree.children(word, "nmod").isEmpty() ? 2 : 0;
    }

    private static boolean isOffice(SentenceView view, int word) {
        RoleSpot spot = view.role(word);
        return spot != null && spot.role().sector().filter(OF_STATES::contains).isPresent();
    }

    /** Those meant; nobody where that is not clear. */
    Found read(int sentence, SentenceView view, int word) {
        Tree tree = view.tree();
        RoleSpot spot = view.role(word);
        boolean party = isBare(tree, word) || PARTIES.contains(tree.word(word).lemma());
        List<Actor> pair = meant(sentence, view, word, party || spot == null);
        if (COUNTRIES.contains(tree.word(word).lemma())) {
            pair = pair.stream()
                    .map(actor -> new Actor(actor.name(), actor.country(), Optional.empty(), ActorKind.STATE))
                    .toList();
        }
        if (!party && spot != null) {
            ActorKind kind = spot.role().stands() == Fact.Stands.BODY ? ActorKind.ORGANISATION : ActorKind.UNNAMED;
            pair = pair.stream()
                    .map(actor ->
                            new Actor(actor.name(), actor.country(), spot.role().sector(), kind))
                    .toList();
        }
        return new Found(
                pair,
                tree.first(word),
                word,
                pair.isEmpty() ? Found.Kind.NOBODY : Found.Kind.PEOPLE,
                Set.of(),
                Found.Count.SEVERAL,
                Optional.empty());
    }

    private List<Actor> meant(int sentence, SentenceView view, int word, boolean people) {
        int number = isBare(view.tree(), word) ? 2 : number(view, word);
        Set<Actor> beside = discourse.besides(sentence, view.tree(), word);
        if (number > 2) {
            return discourse.groups().group(number, beside);
        }
        List<Actor> named = discourse.groups().twoTogether(sentence, people, beside);
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> others = countries(beside);
        if (SIDES.contains(view.tree().word(word).lemma())) {
            List<Actor> sides = protagonists.sidesAtHome(others);
            if (!sides.isEmpty()) {
                return sides;
            }
        }
        List<Actor> states = protagonists.states(others);
        List<Actor> latest = discourse.groups().pair(sentence, people, others);
        return states.isEmpty() || countries(latest).equals(countries(states)) ? latest : states;
    }

    private static Set<String> countries(Collection<Actor> actors) {
        Set<String> countries = new HashSet<>();
        actors.forEach(actor -> actor.country().ifPresent(countries::add));
        return countries;
    }
}
