package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.core.actor.Mention;
import org.junit.jupiter.api.Test;

final class TownsTest {
    private static final Towns TOWNS = (name, states) -> name.equals("Ostend") ? Optional.of("BEL") : Optional.empty();

    private static List<Optional<String>> countries(String line, int word) {
        Sketch sketch = Sketch.of(line);
        Cast cast = new LexiconCastFinder(ActorLexicon.standard(), TOWNS).find(sketch.report(), sketch.sentences());
        return cast.at(0, word).stream()
                .map(Mention::actor)
                .map(actor -> actor.country())
                .toList();
    }

    @Test
    void aTownTellsTheStateOfItsMayor() {
        assertThat(countries("The/det/2 mayor/nsubj/5 of/case/4 LOC:Ostend/nmod/2 resigned/root/0", 1))
                .containsExactly(Optional.of("BEL"));
    }

    @Test
    void aTownTellsTheStateOfItsProsecutors() {
        assertThat(countries("LOC:Ostend/nmod:poss/3 ~'s/case/1 prosecutors/nsubj/4 appealed/root/0", 2))
                .containsExactly(Optional.of("BEL"));
    }

    @Test
    void aMayorOfAnUnknownTownIsNotOfTheStateSpokenOf() {
        assertThat(countries("France/nsubj/2 thanked/root/0 the/det/4 mayor/obj/2 of/case/6 Elsewhere/nmod/4", 3))
                .containsExactly(Optional.empty());
    }
}
