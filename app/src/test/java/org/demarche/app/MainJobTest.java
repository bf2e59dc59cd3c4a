package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.core.Passage;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.ledger.Actors;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a person does it: commands in, text and exit codes out, with the real model. */
class MainJobTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    static Path folder;

    private static Path ledger;
    private static Output first;

    /** What a command printed, and its exit code. */
    private record Output(int code, String out, String err) {}

    @BeforeAll
    static void readTheSamples() {
        ledger = folder.resolve("samples.db");
        first = run("read", "--ledger", ledger.toString(), SAMPLES.toString());
    }

    @Test
    void readingTheSamplesPrintsAStoryForEachHappening() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("Ethiopia asked Turkey for armed drones")
                .contains("Japan promises Philippines loan for patrol ships")
                .contains("Spain's gas")
                .doesNotContain("Leave a Reply")
                .doesNotContain("See also")
                .doesNotContain("NOT READ");
        assertThat(first.out().lines().filter(line -> line.contains(" · 4 reports, ")))
                .hasSize(3);
    }

    @Test
    void everyFindingOfEverySampleQuotesItsReport() {
        int findings = 0;
        for (Reading reading : readings()) {
            String text = reading.report().text();
            List<Passage> passages = new ArrayList<>(reading.sentences());
            reading.mentions().forEach(mention -> passages.add(mention.passage()));
            reading.statements().forEach(statement -> {
                passages.add(statement.content());
                statement.cue().ifPresent(passages::add);
                statement.sourcePassage().ifPresent(passages::add);
            });
            reading.events().forEach(event -> {
                passages.add(event.passage());
                passages.add(event.trigger());
                event.sources().forEach(mention -> passages.add(mention.passage()));
                event.targets().forEach(mention -> passages.add(mention.passage()));
            });
            assertThat(passages).allMatch(passage -> passage.isIn(text));
            findings += passages.size();
        }
        assertThat(findings).isGreaterThan(500);
    }

    @Test
    void nothingThatWasDeniedAskedForOrThreatenedIsReportedAsDone() {
        List<String> done = readings().stream()
                .flatMap(reading -> reading.events().stream())
                .filter(event -> event.standing() == Standing.HAPPENED)
                .filter(event -> event.eventClass() == EventClass.AID || event.eventClass() == EventClass.ASSAULT)
                .map(event -> event.passage().exact())
                .toList();
        assertThat(done)
                .noneMatch(words -> words.contains("No drones have been delivered"))
                .noneMatch(words -> words.contains("There have been no strikes"))
                .noneMatch(words -> words.contains("would be delivered"))
                .noneMatch(words -> words.contains("if it supplied"));
    }

    @Test
    void readingTheSameAgainChangesNothing() {
        List<Reading> before = readings();
        Output again = run("read", "--ledger", ledger.toString(), SAMPLES.toString());
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(readings()).isEqualTo(before);
    }

    @Test
    void theBriefComesFromTheLedgerAloneInEveryFormat() {
        for (String format : List.of("text", "json", "markdown", "html")) {
            Output brief = run("brief", "--ledger", ledger.toString(), "--format", format);
            assertThat(brief.code()).isZero();
            assertThat(brief.out()).contains("Ethiopia asked Turkey for armed drones");
        }
    }

    @Test
    void theBriefAndTheReadingsKeepToTheirSchemas() throws IOException {
        Output brief = run("brief", "--ledger", ledger.toString(), "--format", "json");
        assertThat(schema("brief").validate(new ObjectMapper().readTree(brief.out())))
                .isEmpty();
        Output readings = run("export", "--ledger", ledger.toString(), "--format", "jsonl", "-o", "-");
        JsonSchema schema = schema("reading");
        for (String line : readings.out().split("\n")) {
            assertThat(schema.validate(new ObjectMapper().readTree(line))).isEmpty();
        }
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "docs", name + ".schema.json")));
    }

    @Test
    void aWatchTellsHowFarSupportGoesAndOnWhoseWord() {
        assertThat(run("watch", "add", "TUR supports ETH", "--ledger", ledger.toString())
                        .code())
                .isZero();
        Output list = run("watch", "list", "--ledger", ledger.toString());
        assertThat(list.out())
                .contains("TUR → ETH, military: ")
                .containsIgnoringCase("asked for, on the word of Egyptian officials");
        Output before = run("watch", "show", "TUR", "ETH", "--as-of", "2025-02-17", "--ledger", ledger.toString());
        assertThat(before.out()).contains("nothing is said of it");
    }

    @Test
    void storiesPutTogetherAndTakenApartByAPersonAreSoInTheBrief() {
        Path copy = folder.resolve("judged.db");
        String asRead = run("brief", "--ledger", ledger.toString()).out();
        run("read", "--ledger", copy.toString(), SAMPLES.toString());
        List<String> ids;
        String taken;
        try (Ledger judged = Ledger.open(copy)) {
            ids = judged.stories().ids();
            taken = judged.stories().story(ids.get(1)).orElseThrow().reports().get(0);
            judge(judged, ids.get(0), "same story", ids.get(2));
            judge(judged, taken, "other story", ids.get(1));
        }
        assertThat(ids).hasSize(3);
        // The report taken out gave its story its id, and was one of several copies.
        assertThat(ids.get(1)).isEqualTo("sto-" + taken);
        for (Output brief : List.of(
                run("brief", "--ledger", copy.toString()),
                run("read", "--ledger", copy.toString(), SAMPLES.toString()))) {
            assertThat(headings(brief.out())).containsExactlyInAnyOrder("8 reports", "3 reports", "1 report");
        }
        for (String either : List.of(ids.get(0), ids.get(2))) {
            assertThat(headings(run("brief", "--story", either, "--ledger", copy.toString())
                            .out()))
                    .containsExactly("8 reports");
        }
        assertThat(headings(run("brief", "--story", "sto-" + taken, "--ledger", copy.toString())
                        .out()))
                .containsExactly("1 report");
        assertThat(run("brief", "--story", "sto-" + taken, "--format", "json", "--ledger", copy.toString())
                        .out()
                        .replace(" ", ""))
                .contains("\"relation\":\"alone\"");
        assertThat(run("export", "--ledger", copy.toString(), "--format", "judgements", "-o", "-")
                        .out())
                .contains("\"kind\":\"same story\",\"verdict\":\"" + ids.get(2))
                .contains("\"kind\":\"other story\",\"verdict\":\"" + ids.get(1));
        try (Ledger judged = Ledger.open(copy)) {
            judge(judged, ids.get(0), "undo", "1");
            judge(judged, taken, "undo", "2");
        }
        assertThat(run("brief", "--ledger", copy.toString()).out()).isEqualTo(asRead);
    }

    @Test
    void whomAPersonHoldsAnActorToBeIsSoInBriefsStatesOfPlayAndExports() {
        Path copy = folder.resolve("actors.db");
        run("read", "--ledger", copy.toString(), SAMPLES.toString());
        String asRead = run("brief", "--ledger", copy.toString()).out();
        String ofTurkey =
                run("watch", "show", "TUR", "ETH", "--ledger", copy.toString()).out();
        assertThat(ofTurkey).containsIgnoringCase("asked for");
        try (Ledger judged = Ledger.open(copy)) {
            for (Actors.Known state : judged.actors().ofCode("TUR", 100)) {
                if (state.actor().kind() == ActorKind.STATE) {
                    judge(
                            judged,
                            state.id(),
                            "same actor",
                            judged.actors().ofCode("SDN", 1).get(0).id());
                }
            }
        }
        assertThat(run("brief", "--ledger", copy.toString()).out())
                .contains("ETH asks SDN")
                .doesNotContain("ETH asks TUR");
        assertThat(run("read", "--ledger", copy.toString(), SAMPLES.toString()).out())
                .contains("ETH asks SDN");
        assertThat(run("watch", "show", "SDN", "ETH", "--ledger", copy.toString())
                        .out())
                .containsIgnoringCase("asked for");
        assertThat(run(
                                "export",
                                "--format",
                                "csv",
                                "--actor",
                                "TUR",
                                "--as-read",
                                "--ledger",
                                copy.toString(),
                                "-o",
                                "-")
                        .out()
                        .lines()
                        .count())
                .isGreaterThan(
                        run("export", "--format", "csv", "--actor", "TUR", "--ledger", copy.toString(), "-o", "-")
                                .out()
                                .lines()
                                .count());
        try (Ledger judged = Ledger.open(copy)) {
            for (Judgement judgement : judged.judgements().all()) {
                judge(judged, judgement.subject(), "undo", String.valueOf(judgement.sequence()));
            }
        }
        assertThat(run("brief", "--ledger", copy.toString()).out()).isEqualTo(asRead);
        assertThat(run("watch", "show", "TUR", "ETH", "--ledger", copy.toString())
                        .out())
                .isEqualTo(ofTurkey);
    }

    private static void judge(Ledger ledger, String subject, String kind, String verdict) {
        ledger.judgements().append(Judgement.of(Instant.EPOCH, "an analyst", subject, kind, verdict, ""));
    }

    /** How many reports each story of a brief has. */
    private static List<String> headings(String brief) {
        return Pattern.compile(" · (\\d+ reports?)\\b")
                .matcher(brief)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void badInputIsNamedWithItsReasonAndTheRestIsRead() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        Files.writeString(
                inputs.resolve("good.txt"),
                "Date: 2024-02-01\n\nChad asks Niger\n\nChad asked Niger for rifles on Monday, the ministry in Niamey said. Niger refused the request.\n");
        Files.write(inputs.resolve("empty.txt"), new byte[0]);
        Files.write(inputs.resolve("binary.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 7, 0, 0, 9});
        Files.writeString(
                inputs.resolve("french.txt"),
                "Le ministre a déclaré que le pays ne livrerait pas d'armes à son voisin. Les négociations entre les"
                        + " deux gouvernements reprendront la semaine prochaine dans la capitale.\n");
        Output output = run("read", "--ledger", folder.resolve("bad.db").toString(), inputs.toString());
        assertThat(output.code()).isEqualTo(ExitCode.SOME_UNREADABLE);
        assertThat(output.out())
                .contains("Chad asks Niger")
                .contains("NOT READ")
                .contains("empty.txt")
                .contains("binary.txt")
                .contains("french.txt");
    }

    @Test
    void wrongUsageSaysWhatIsWrong() {
        assertThat(run("read").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("brief", "--ledger", folder.resolve("none.db").toString())
                        .code())
                .isEqualTo(ExitCode.USAGE);
        Output watch = run("watch", "show", "China", "Russia", "--ledger", ledger.toString());
        assertThat(watch.code()).isEqualTo(ExitCode.USAGE);
        assertThat(watch.err()).contains("ISO 3166-1 alpha-3");
    }

    @Test
    void aLedgerThatIsNoneIsSaidToBe() throws IOException {
        Path noLedger = folder.resolve("text.db");
        Files.writeString(noLedger, "This is no database at all, but a text of some length.".repeat(40));
        Output output = run("read", "--ledger", noLedger.toString(), SAMPLES.toString());
        assertThat(output.code()).isEqualTo(ExitCode.LEDGER);
        assertThat(output.err()).contains("text.db");
    }

    @Test
    void eachLineGivesOneLine() {
        Output output = runWith("Chad asked Niger for rifles.\n\nNothing.\r\nlast", "code", "--lines");
        assertThat(output.code()).isZero();
        assertThat(output.out().lines()).hasSize(4).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : List.of("read", "brief", "watch", "code", "export", "actors", "eval")) {
            Output help = run(command, "--help");
            assertThat(help.code()).as(command).isZero();
            assertThat(help.out()).as(command).contains("Examples:");
        }
    }

    @Test
    void everyExportIsWritten() throws IOException {
        for (String format : List.of("jsonl", "plover", "polecat", "gdelt", "csv", "parquet")) {
            Path file = folder.resolve("events." + format);
            Output output = run("export", "--ledger", ledger.toString(), "--format", format, "-o", file.toString());
            assertThat(output.code()).as(output.err()).isZero();
            assertThat(Files.size(file)).as(format).isPositive();
        }
    }

    private static List<Reading> readings() {
        try (Ledger open = Ledger.open(ledger);
                Stream<Reading> readings = open.readings(EventFilter.ALL)) {
            return readings.toList();
        }
    }

    private static Output run(String... arguments) {
        return runWith("", arguments);
    }

    private static Output runWith(String input, String... arguments) {
        InputStream formerIn = System.in;
        PrintStream formerOut = System.out;
        PrintStream formerErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(arguments);
            System.out.flush();
            System.err.flush();
            return new Output(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(formerIn);
            System.setOut(formerOut);
            System.setErr(formerErr);
        }
    }
}
