package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSplitterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "They don't know. | They do n't know .",
                "We can’t, won’t and shouldn’t've | We ca n’t , wo n’t and should n’t 've",
                "Beijing's envoys' cars | Beijing 's envoys ' cars",
                "I cannot, I'm gonna | I can not , I 'm gon na",
                "a Chinese-made, anti-ship missile | a Chinese - made , anti-ship missile",
                "a 15-year-old re-elected | a 15 - year - old re-elected",
                "the U.S. and U.N. envoy | the U.S. and U.N. envoy",
                "Gen. J. R. Smith met Mr. Li at 5 p.m. there | Gen. J. R. Smith met Mr. Li at 5 p.m. there",
                "No. 5 of 10. No. | No. 5 of 10 . No .",
                "$3.5bn, €20m or US$1,200.50 | $ 3.5 bn , € 20 m or US$ 1,200.50",
                "5.2% at 10:30am | 5.2 % at 10:30 am",
                "in 2019-2021, on 9/11, call 555-0199 | in 2019 - 2021 , on 9/11 , call 555-0199",
                "the 1990s and '60s | the 1990s and '60s",
                "allies.The United States | allies . The United States",
                "see https://example.org/a-b?c=d, or a.b@example.org. | see https://example.org/a-b?c=d , or a.b@example.org .",
                "“No,” he said… | “ No , ” he said …",
                "Wait... what?! | Wait ... what ?!",
                "OSLO (Reuters) — Norway | OSLO ( Reuters ) — Norway",
                "and/or | and / or",
                "AT&T's O'Brien | AT&T 's O'Brien",
                "rose 3–5 percent | rose 3 – 5 percent",
                "[1][2] (see below) | [ 1 ] [ 2 ] ( see below )",
                "good :) #peace @user | good :) #peace @user",
                "Sana'a, Qur'an, Ba'ath | Sana'a , Qur'an , Ba'ath",
                "J.K.Rowling | J.K. Rowling",
                "the 80's, 1990's | the 80's , 1990's",
                "Ph.D. e.g. i.e. vs. | Ph.D. e.g. i.e. vs.",
            })
    void splitsAsTheTreebanksDo(String text, String words) {
        assertThat(String.join(" ", split(text))).isEqualTo(words);
    }

    @Test
    void keepsPicturesAndFlagsWhole() {
        assertThat(split("ok 👍🏽👨‍👩‍👧 🇫🇷🇩🇪!")).containsExactly("ok", "👍🏽", "👨‍👩‍👧", "🇫🇷", "🇩🇪", "!");
    }

    @Test
    void keepsCombiningMarksWithTheirLetters() {
        assertThat(split("Cafe\u0301 été नमस्ते")).containsExactly("Cafe\u0301", "été", "नमस्ते");
    }

    @Test
    void takesTimeLinearInTheText() {
        for (String unit : List.of(
                "a", "a-", "a.", "1/", "1-", "'", "a'", ".", "$", "@", "a@", "-", "é", "1,", "(", "_", "\uD800")) {
            String text = unit.repeat(200_000);
            Spans words = WordSplitter.split(text);
            assertThat(words.end(words.size() - 1)).isEqualTo(text.length());
        }
    }

    static List<String> split(String text) {
        Spans spans = WordSplitter.split(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            words.add(spans.text(text, i));
        }
        return words;
    }
}
