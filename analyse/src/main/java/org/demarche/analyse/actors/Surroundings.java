package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.SentenceView.NameSpot;

/** The states that the sentences of a report name, whoever is meant by it. */
final class Surroundings {
    private final List<Set<String>> states = new ArrayList<>();

    Surroundings(List<SentenceView> views) {
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
        Set<String> near = new LinkedHashSet<>(states.get(sentence));
        if (sentence > 0) {
            near.addAll(states.get(sentence - 1));
        }
        return near.size() == 1 ? Optional.of(near.iterator().next()) : Optional.empty();
    }
}
