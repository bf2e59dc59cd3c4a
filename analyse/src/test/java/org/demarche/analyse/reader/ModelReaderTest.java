package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.event.EventClass;
import org.demarche.core.statement.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelReaderTest {
    private static final String REPORT = """
            Two ministers meet in Lisbon

            LISBON (Reuters) — Portugal's foreign minister asked Norway on Monday for 12 patrol boats, officials said. \
            “We can't wait,” Maria Santos told reporters. The boats, which cost $3.5m each, were built by Hansen \
            Shipyards in Bergen. Norway has not said yes; nor has it refused. Its envoy left at 5 p.m. without a word.
            """;

    private static ModelReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = ModelReader.load(2);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void readsWhoDidWhat() {
        Sentence sentence = reader.read("Norway sent twelve patrol boats to Portugal on Monday.")
                .get(0);
        Word root = sentence.words().get(sentence.root());
        assertThat(root.lemma()).isEqualTo("send");
        assertThat(sentence.children(sentence.root(), "nsubj")).containsExactly(0);
        assertThat(sentence.children(sentence.root(), "obj")).containsExactly(4);
        assertThat(sentence.names()).extracting(Name::first).containsExactly(0, 6);
    }

    @Test
    void makesLemmasOfWordsThatNoListKnows() {
        Sentence sentence = reader.read("The wealthiest guests fled and sang while 12,000 amenities were unleashed.")
                .get(0);
        assertThat(sentence.words())
                .extracting(Word::lemma)
                .contains("wealthy", "flee", "sing", "12000", "amenity", "unleash");
    }

    @Test
    void takesTodayAtTheEndOfAPapersNameForPartOfIt() {
        Sentence sentence = reader.read("Andes Today reported on Thursday that Peru had closed the port.")
                .get(0);
        assertThat(sentence.words().get(1).relation()).isEqualTo("flat");
        assertThat(sentence.names()).anyMatch(name -> name.first() == 0 && name.last() == 1);
        Sentence day = reader.read("Today Peru closed the port.").get(0);
        assertThat(day.words().get(0).relation()).isNotEqualTo("flat");
    }

    @Test
    void leavesWhatStandsBetweenASubjectAndItsVerbWithTheSubject() {
        Sentence sentence = reader.read(
                        "Peru wants ships while the strike goes on, officials in Egypt said on Tuesday.")
                .get(0);
        int country = sentence.words().stream().map(Word::form).toList().indexOf("Egypt");
        assertThat(sentence.words().get(country).head()).isEqualTo(country - 2);
    }

    @Test
    void readsTheSameOnOneThreadAndOnMany() throws IOException {
        String text = REPORT.repeat(5);
        List<Sentence> expected = reader.read(text);
        try (ModelReader one = ModelReader.load(1);
                ModelReader many = ModelReader.load(5)) {
            assertThat(one.read(text)).isEqualTo(expected);
            assertThat(many.read(text)).isEqualTo(expected);
        }
    }

    @Test
    void readsTheSameForCallersAtTheSameTime() throws Exception {
        List<Sentence> expected = reader.read(REPORT);
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Sentence>>> found = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                found.add(callers.submit(() -> reader.read(REPORT)));
            }
            for (Future<List<Sentence>> each : found) {
                assertThat(each.get()).isEqualTo(expected);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void readsASentenceTheSameInAnyCompany() {
        List<List<String>> sentences = new ArrayList<>(reader.read(REPORT.repeat(2)).stream()
                .map(sentence -> sentence.words().stream().map(Word::form).toList())
                .toList());
        sentences.add(Collections.nCopies(300, "boats"));
        List<Sentence> together = reader.readWords(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            assertThat(reader.readWords(List.of(sentences.get(i)))).containsExactly(together.get(i));
        }
    }

    @Test
    void makesOneTreeOfASentenceOfTwoThousandWords() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            words.add(List.of("Norway", "sent", "internationalisation", "boats", ",", "and")
                    .get(i % 6));
        }
        Sentence sentence = reader.readWords(List.of(words)).get(0);
        assertThat(sentence.words()).extracting(Word::form).isEqualTo(words);
        checkTree(sentence);
        check(String.join(" ", words));
    }

    @Test
    void readsNothingInNothing() {
        assertThat(reader.read("")).isEmpty();
        assertThat(reader.read(" \n\n\t")).isEmpty();
        assertThat(reader.readWords(List.of(List.of())))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.words()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource
    void readsAnyText(String text) {
        check(text);
    }

    static List<String> readsAnyText() {
        List<String> texts = new ArrayList<>(List.of(
                "x".repeat(100_000),
                "漢字".repeat(1_000),
                "😀".repeat(700),
                "a\u0301".repeat(5_000),
                "قال الوزير إن بلاده لن تنسحب. وأضاف: \u202E«لا»\u202C",
                "\uD83D alone \uDE00 surrogates \uD800\uD800",
                "\u0000\u0001\u0007control\u001B[31m\u007F\u0085characters\uFFFE\uFFFF",
                "zero\u200Bwidth\u200D\uFEFFjoin\u00ADed",
                "İSTANBUL ŞİRKETİ ǅ ß ﬁ Ⅷ ½ ²",
                "\u0301\u0302 \u200D \u00AD \uE000",
                ". . . ! ? ) ( \" ' ” “",
                "U.S.".repeat(500),
                "- ".repeat(700)));
        Random random = new Random(11);
        for (int i = 0; i < 30; i++) {
            texts.add(randomText(random, 1 + random.nextInt(250)));
        }
        return texts;
    }

    private static String randomText(Random random, int length) {
        String likely = " \n.,;:!?'\"()-–—$%&@#/_0123456789abcdefgXYZ’“”…\u00A0";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 ->
                    text.append(List.of("don't ", "U.S. ", "www.a.b ", "'s ", "J. ", "3.5bn ", "Mr. ", "a@b.c ", "\r\n")
                            .get(random.nextInt(9)));
                default -> text.append(likely.charAt(random.nextInt(likely.length())));
            }
        }
        return text.toString();
    }

    /** Every character that is no gap is in exactly one word, in order; forms are the text's; heads make one tree. */
    private static void check(String text) {
        int at = 0;
        for (Sentence sentence : reader.read(text)) {
            assertThat(sentence.words()).isNotEmpty();
            assertThat(sentence.start()).isEqualTo(sentence.words().get(0).start());
            assertThat(sentence.end())
                    .isEqualTo(sentence.words().get(sentence.words().size() - 1).end());
            for (Word word : sentence.words()) {
                checkGap(text, at, word.start());
                assertThat(word.end()).isGreaterThan(word.start());
                assertThat(word.form()).isEqualTo(text.substring(word.start(), word.end()));
                at = word.end();
            }
            checkTree(sentence);
            int last = -1;
            for (Name name : sentence.names()) {
                assertThat(name.first()).isGreaterThan(last);
                assertThat(name.last()).isBetween(name.first(), sentence.words().size() - 1);
                last = name.last();
            }
        }
        checkGap(text, at, text.length());
    }

    private static void checkGap(String text, int from, int to) {
        assertThat(from).isLessThanOrEqualTo(to);
        for (int i = from; i < to; i++) {
            assertThat(Letters.isGap(text.charAt(i)))
                    .as("character %x at %d is lost", (int) text.charAt(i), i)
                    .isTrue();
        }
    }

    private static void checkTree(Sentence sentence) {
        int[] heads = sentence.words().stream().mapToInt(Word::head).toArray();
        assertThat(SpanningTree.isTree(heads)).isTrue();
        for (Word word : sentence.words()) {
            assertThat(word.relation().equals("root")).isEqualTo(word.head() < 0);
        }
    }

    @Test
    void refusesADamagedModel(@TempDir Path folder) throws IOException {
        copy("reader.json", folder);
        byte[] network = Files.readAllBytes(copy("reader.onnx", folder));
        network[network.length / 2] ^= 1;
        Files.write(folder.resolve("reader.onnx"), network);
        assertThatThrownBy(() -> ModelReader.load(folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reader.onnx")
                .hasMessageContaining("SHA-256")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void refusesSightingsThatAnotherVersionWrote(@TempDir Path folder) throws IOException {
        copy("reader.onnx", folder);
        copy("reader.json", folder);
        Path description = copy("sightings.json", folder);
        Files.writeString(description, Files.readString(description).replace("\"maxPieces\"", "\"reader\""));
        assertThatThrownBy(() -> ModelReader.load(folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'maxPieces'")
                .hasMessageContaining("training/sightings.py");
    }

    @Test
    void anActIsTiedToWhomTheSentenceBeforeNames() {
        List<Sentence> read =
                reader.read("Bolivia seized two Chilean lorries on Monday. Chile has recalled its ambassador.");
        Link likeliest = read.get(1).seen().act(2).orElseThrow().recipients().get(0);
        assertThat(likeliest.sentence()).isEqualTo(-1);
        assertThat(read.get(0).words().get(likeliest.word()).form()).isEqualTo("Bolivia");
    }

    @Test
    void whatIsSeenIsTheSameOnOneThreadAndOnMany() throws IOException {
        String text =
                "Kenya has sent trucks to Uganda, the minister said. Tanzania denied that it had closed the border. "
                        .repeat(40);
        try (ModelReader alone = ModelReader.load(1);
                ModelReader many = ModelReader.load(4)) {
            assertThat(many.read(text)).isEqualTo(alone.read(text));
        }
    }

    @Test
    void theParseIsTheSameWithAndWithoutSightings() throws IOException {
        String text = "Chad attacked Niger, an envoy said.";
        try (ModelReader parser = ModelReader.parser(1)) {
            Sentence parsed = parser.read(text).get(0);
            Sentence seen = reader.read(text).get(0);
            assertThat(parsed.seen().looked()).isFalse();
            assertThat(seen.seen().looked()).isTrue();
            assertThat(seen.with(parsed.seen())).isEqualTo(parsed);
            assertThat(seen.seen().act(1).orElseThrow().eventClass()).isEqualTo(EventClass.ASSAULT);
            assertThat(seen.seen().cue(6).orElseThrow().stance()).isEqualTo(Stance.SAYS);
        }
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path target = folder.resolve(name);
        try (InputStream in = ModelFiles.configured().open(name)) {
            Files.copy(in, target);
        }
        return target;
    }
}
