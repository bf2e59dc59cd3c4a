package org.demarche.analyse.actors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/** Of which country those were who were last spoken of with one word or as one sector: the minister before, the army before. */
final class Predecessors {
    private final Map<String, String> bySector = new HashMap<>();
    private final Map<String, String> byLemma = new HashMap<>();
    private Optional<String> latest = Optional.empty();

    void add(Tree tree, int word, Found found) {
        if (found.actors().size() != 1) {
            return;
        }
        Actor actor = found.actors().get(0);
        actor.country().ifPresent(country -> {
            actor.sector().map(Sector::name).ifPresent(sector -> bySector.put(sector, country));
            if (actor.kind() != ActorKind.STATE) {
                byLemma.put(tree.word(word).lemma(), country);
                found.words().forEach(name -> byLemma.put(name, country));
            }
            latest = Optional.of(country);
        });
    }

    Optional<String> ofSector(String sector) {
        return Optional.ofNullable(bySector.get(sector));
    }

    Optional<String> ofLemma(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma));
    }

    /** The country of whoever was spoken of last, by whatever words. */
    Optional<String> latest() {
        return latest;
    }
}
