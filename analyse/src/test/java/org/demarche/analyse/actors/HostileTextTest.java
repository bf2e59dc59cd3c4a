package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.core.actor.Mention;
import org.junit.jupiter.api.Test;

final class HostileTextTest {
    private static final LexiconCastFinder FINDER = LexiconCastFinder.standard();

    private static Cast cast(String... lines) {
        Sketch sketch = Sketch.of(lines);
        return FINDER.find(sketch.report(), sketch.sentences());
    }

    @Test
    void everyMemberOfAListOfTwoHundredStatesIsFound() {
        List<String> names = List.of("Kenya", "Peru", "Japan", "Chad", "Norway");
        String line = "Kenya/nsubj/2 met/root/0 "
                + IntStream.range(2, 202)
                        .mapToObj(i -> names.get(i % names.size()) + (i == 2 ? "/obj/2" : "/conj/3"))
                        .collect(Collectors.joining(" "));
        Cast cast = cast(line);
        for (int word = 2; word < 202; word++) {
            assertThat(cast.at(0, word)).hasSize(1);
        }
    }

    @Test
    void anActorNamedManyTimesIsFoundEachTime() {
        String line = IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> i == 1 ? "Russia/root/0/PROPN" : "Russia/conj/1")
                .collect(Collectors.joining(" "));
        assertThat(cast(line).mentions().stream()
                        .filter(mention -> mention.passage().exact().equals("Russia")))
                .hasSize(2000);
    }

    @Test
    void aChainOfOfPhrasesEndsWithoutAnOverflow() {
        String line = "leader/root/0/NOUN "
                + IntStream.range(0, 3000)
                        .mapToObj(i -> "of/case/%d leader/nmod/%d".formatted(2 * i + 3, 2 * i + 1))
                        .collect(Collectors.joining(" "));
        assertThat(cast(line).at(0, 0)).isNotNull();
    }

    @Test
    void headsInACircleOrOutsideAreRead() {
        Cast cast = cast("Russia/nsubj/2 accused/dep/1 Ukraine/obj/99");
        assertThat(cast.at(0, 0)).extracting(Mention::actor).isNotEmpty();
    }

    @Test
    void noWordsAndWordsThatAreNotThereGiveNobody() {
        assertThat(cast().mentions()).isEmpty();
        Cast cast = cast("Russia/root/0");
        assertThat(cast.at(5, 0)).isEmpty();
        assertThat(cast.at(0, -1)).isEmpty();
        assertThat(cast.locative(3, 3)).isFalse();
    }
}
