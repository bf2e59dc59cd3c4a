package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** The states that the sentences of a report name, whoever is meant by it. */
final class Surroundings {
    private final List<Set<String>> states = new ArrayList<>();

    private final Towns towns;

    Surroundings(List<SentenceView> views, Towns towns) {
        this.towns = towns;
        for (SentenceView view : views) {
            Set<String> named = new LinkedHashSet<>();
            for (int word = 0; word < view.tree().size(); word++) {
                NameSpot spot = view.name(word);
                if (spot != null) {
                    spot.state(Set.of()).map(StateName::code).ifPresent(named::add);
                }
            }
            states.add(named);
        }
    }

    /** The one state named in this sentence and the one before; none where they name two. */
    Optional<String> soleState(int sentence) {
        Set<String> near = near(sentence);
        return near.size() == 1 ? Optional.of(near.iterator().next()) : Optional.empty();
    }

    private Set<String> near(int sentence) {
        Set<String> near = new LinkedHashSet<>(states.get(sentence));
        if (sentence > 0) {
            near.addAll(states.get(sentence - 1));
        }
        return near;
    }

    /** The states that the report names anywhere. */
    private Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        states.forEach(all::addAll);
        return all;
    }

    /**
     * The state of a town that a sentence names as a place: one of those that the report names; any where it names none.
     */
    Optional<String> clueOfTown(int sentence, SentenceView view, int head) {
        Name known = view.recognised(head);
        if (known == null || known.kind() != NameKind.LOC || Phrase.isDay(view.lower(head))) {
            return Optional.empty();
        }
        Set<String> named = all();
        return townState(sentence, view, head).filter(code -> named.isEmpty() || named.contains(code));
    }

    /** The state of the town that the phrase of this head names: 'Ghent' in 'prosecutors in Ghent'. */
    Optional<String> townState(int sentence, SentenceView view, int head) {
        Tree tree = view.tree();
        Name known = view.recognised(head);
        boolean other = known != null && known.kind() != NameKind.LOC;
        if (tree.word(head).upos() != Upos.PROPN
                || other
                || Phrase.isDay(view.lower(head))
                || view.name(head) != null
                || view.role(head) != null) {
            return Optional.empty();
        }
        int first = head;
        int last = head;
        while (first > 0 && isPart(tree, first - 1, head)) {
            first--;
        }
        while (last + 1 < tree.size() && isPart(tree, last + 1, head)) {
            last++;
        }
        StringBuilder name = new StringBuilder();
        for (int word = first; word <= last; word++) {
            name.append(word > first ? " " : "").append(tree.word(word).form());
        }
        return towns.countryOf(name.toString(), near(sentence));
    }

    private static boolean isPart(Tree tree, int word, int head) {
        return tree.word(word).upos() == Upos.PROPN
                && tree.head(word) == head
                && (tree.is(word, "flat") || tree.is(word, "compound"));
    }
}
