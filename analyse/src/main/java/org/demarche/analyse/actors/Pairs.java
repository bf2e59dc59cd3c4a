package org.demarche.analyse.actors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.SentenceView.RoleSpot;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/** Reads 'the two countries', 'both sides', 'the two navies', 'both': the two states or parties just spoken of. */
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
    private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "iobj", "obl", "nmod", "conj");
    private static final Set<Sector> OF_STATES =
            Set.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.COP, Sector.JUD, Sector.SPY);

    private final Discourse discourse;

    Pairs(Discourse discourse) {
        this.discourse = discourse;
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

    /** Whether a noun is counted as two of the parties or of their offices. */
    boolean isPair(SentenceView view, int word) {
        Tree tree = view.tree();
        if (!tree.word(word).xpos().endsWith("S")
                || !PARTIES.contains(tree.word(word).lemma()) && !isOffice(view, word)) {
            return false;
        }
        boolean two = false;
        for (int child : tree.children(word)) {
            String form = view.lower(child);
            if (tree.is(child, "nummod") && !form.equals("two") || view.name(child) != null) {
                return false;
            }
            boolean definite = form.equals("two")
                    && tree.child(word, "det") >= 0
                    && Set.of("the", "these").contains(view.lower(tree.child(word, "det")));
            two |= definite || form.equals("both");
        }
        return two;
    }

    private static boolean isOffice(SentenceView view, int word) {
        RoleSpot spot = view.role(word);
        return spot != null && spot.role().sector().filter(OF_STATES::contains).isPresent();
    }

    /** The two meant; nobody where not just two have been spoken of. */
    Found read(int sentence, SentenceView view, int word) {
        Tree tree = view.tree();
        RoleSpot spot = view.role(word);
        boolean party = isBare(tree, word) || PARTIES.contains(tree.word(word).lemma());
        List<Actor> pair = discourse.pair(sentence, party || spot == null);
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
}
