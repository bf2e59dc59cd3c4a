package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.junit.jupiter.api.Test;

final class CastTest {
    private static final LexiconCastFinder FINDER = LexiconCastFinder.standard();

    private static Cast cast(String... lines) {
        Sketch sketch = Sketch.of(lines);
        return FINDER.find(sketch.report(), sketch.sentences());
    }

    private static List<String> codes(List<Mention> mentions) {
        return mentions.stream().map(Mention::actor).map(CastTest::code).toList();
    }

    private static String code(Actor actor) {
        return actor.country().orElse("?") + actor.sector().map(Enum::name).orElse("");
    }

    @Test
    void aTitleWithACountryGivesBoth() {
        Cast cast = cast("The/det/4 Chinese/amod/4 foreign/amod/4 minister/nsubj/5 spoke/root/0");
        assertThat(codes(cast.at(0, 3))).containsExactly("CHNGOV");
        assertThat(cast.at(0, 3).get(0).passage().exact()).isEqualTo("The Chinese foreign minister");
    }

    @Test
    void membersOfACoordinatedAdjectiveAreActorsEach() {
        Cast cast = cast("Chinese/amod/4 and/cc/3 Russian/conj/1/ADJ officials/nsubj/5 met/root/0");
        assertThat(codes(cast.at(0, 3))).containsExactly("CHNGOV", "RUSGOV");
    }

    @Test
    void anEmbassyBelongsToItsStateAndNotToItsCity() {
        Cast cast = cast("A/det/2 spokesman/nsubj/9 for/case/6 the/det/6 Chinese/amod/6 Embassy/nmod/2 in/case/8"
                + " Washington/nmod/6 denied/root/0 it/obj/9");
        assertThat(codes(cast.at(0, 1))).containsExactly("CHNGOV");
        assertThat(cast.at(0, 1).get(0).passage().exact()).isEqualTo("A spokesman for the Chinese Embassy");
        assertThat(cast.locative(0, 7)).isTrue();
    }
}
