package org.demarche.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void onlyAddressesOfTheWebAreFollowed() {
        assertThat(Shown.outside(Optional.of("https://news.example/a"))).isPresent();
        assertThat(Shown.outside(Optional.of("javascript:alert(1)"))).isEmpty();
        assertThat(Shown.outside(Optional.of("data:text/html,x"))).isEmpty();
        assertThat(Shown.outside(Optional.of("http:nohost"))).isEmpty();
        assertThat(Shown.outside(Optional.of("not an address"))).isEmpty();
    }

    @Test
    void longWordsAreCutAndWhole() {
        assertThat(Shown.cut("one two three", 9)).isEqualTo("one two …");
        assertThat(Shown.cut("one two", 9)).isEqualTo("one two");
        assertThat(Shown.cut("x".repeat(2_000_000), 9)).isEqualTo("xxxxxxxxx …");
        assertThat(Shown.cut("", 9)).isEmpty();
    }

    @Test
    void charactersThatNobodySeesAreLeftOut() {
        assertThat(Shown.cleaned("a\u202eb\u0007c\ud83d\ude00\ud83d\n")).isEqualTo("abc\ud83d\ude00\ufffd\n");
    }
}
