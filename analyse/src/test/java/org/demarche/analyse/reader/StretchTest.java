package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static Window window(int sentence, int pieces) {
        return new Window(sentence, 0, 0, pieces - 2, pieces);
    }

    @Test
    void aShortTextIsOneStretch() {
        List<Window> text = List.of(window(0, 30), window(1, 20), window(2, 40));

        List<Stretch> stretches = Stretch.of(text, 320);

        assertThat(stretches).containsExactly(new Stretch(text, 0));
        assertThat(stretches.get(0).pieces())
                .as("one mark before all, one after each")
                .isEqualTo(1 + 29 + 19 + 39);
    }

    @Test
    void theSentencesBeforeAStretchAreLookedAtWithIt() {
        List<Window> text = List.of(window(0, 40), window(1, 40), window(2, 40), window(3, 40));

        List<Stretch> stretches = Stretch.of(text, 120);

        assertThat(stretches.get(0)).isEqualTo(new Stretch(text.subList(0, 3), 0));
        assertThat(stretches.get(1)).isEqualTo(new Stretch(text.subList(1, 4), 2));
    }

    @Test
    void everyWindowIsHeardOnceAndNoStretchIsTooLong() {
        Random random = new Random(4);
        for (int run = 0; run < 200; run++) {
            List<Window> text = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.add(window(text.size(), 3 + random.nextInt(254)));
            }

            List<Window> heard = new ArrayList<>();
            for (Stretch stretch : Stretch.of(text, 320)) {
                assertThat(stretch.pieces()).isLessThanOrEqualTo(320);
                heard.addAll(stretch.windows()
                        .subList(stretch.heard(), stretch.windows().size()));
            }
            assertThat(heard).isEqualTo(text);
        }
    }
}
