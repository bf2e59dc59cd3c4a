package org.demarche.read.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CharactersTest {
    private static final String WORDS = "“Grüße” – said the envoy’s café. ";

    @Test
    void whatABytesOrderMarkSaysIsBelieved() throws RefusedException {
        byte[] marked = ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8);

        assertThat(Characters.decode(marked, Optional.of("windows-1252"))).isEqualTo(WORDS);
        assertThat(Characters.decode(WORDS.getBytes(StandardCharsets.UTF_16), Optional.empty()))
                .isEqualTo(WORDS);
    }

    @Test
    void wideTextWithoutAMarkIsKnownByItsZeros() throws RefusedException {
        String russian = "Послы встретились в понедельник на острове, и они говорили о зерне. ".repeat(3);

        assertThat(Characters.decode(WORDS.getBytes(StandardCharsets.UTF_16LE), Optional.empty()))
                .isEqualTo(WORDS);
        assertThat(Characters.decode(russian.getBytes(StandardCharsets.UTF_16BE), Optional.empty()))
                .isEqualTo(russian);
    }

    @Test
    void aWrongDeclarationIsOverruledByValidUtf8() throws RefusedException {
        byte[] utf8 = WORDS.getBytes(StandardCharsets.UTF_8);

        assertThat(Characters.decode(utf8, Optional.of("iso-8859-1"))).isEqualTo(WORDS);
        assertThat(Characters.decode(utf8, Optional.of("utf-16"))).isEqualTo(WORDS);
        assertThat(Characters.decode(utf8, Optional.of("no such charset"))).isEqualTo(WORDS);
    }

    @Test
    void aDeclarationIsUsedWhereItFits() throws RefusedException {
        assertThat(Characters.decode("Москва и Київ".getBytes(Charset.forName("koi8-u")), Optional.of("KOI8-U")))
                .isEqualTo("Москва и Київ");
        assertThat(Characters.decode("日本の大臣".getBytes(Charset.forName("Shift_JIS")), Optional.of("shift_jis")))
                .isEqualTo("日本の大臣");
    }

    @Test
    void theRestIsWindows1252() throws RefusedException {
        byte[] western = WORDS.getBytes(Charset.forName("windows-1252"));

        assertThat(Characters.decode(western, Optional.empty())).isEqualTo(WORDS);
        assertThat(Characters.decode(western, Optional.of("utf-8"))).isEqualTo(WORDS);
        assertThat(Characters.decode(western, Optional.of("ISO-8859-1"))).isEqualTo(WORDS);
    }

    @Test
    void oneDamagedByteDoesNotSpoilALongText() throws RefusedException {
        byte[] damaged = WORDS.repeat(50).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(damaged, damaged.length - WORDS.getBytes(StandardCharsets.UTF_8).length + 1);

        assertThat(Characters.decode(cut, Optional.empty())).startsWith(WORDS).endsWith("\uFFFD");
    }

    @Test
    void foreignFilesAreNamed() {
        assertThatThrownBy(() -> Characters.decode(new byte[] {'P', 'K', 3, 4, 0, 0}, Optional.empty()))
                .hasMessageContaining("ZIP");
        assertThatThrownBy(() -> Characters.decode(new byte[400], Optional.empty()))
                .isInstanceOf(RefusedException.class);
    }
}
