package org.demarche.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.demarche.core.ContentId;
import org.demarche.core.report.Input;
import org.demarche.core.report.Report;
import org.demarche.core.report.ReportRead;
import org.demarche.core.report.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final String TEXT = """
            Envoys of Norland and Sudmark meet on the island

            The envoys of Norland and Sudmark met on the island on Monday, an official said.

            “We have asked for grain, and for nothing else,” Sudmark’s envoy told reporters.
            """;

    @TempDir
    Path folder;

    @Test
    void plainTextBecomesAReport() throws IOException {
        Path file = write("meeting.txt", TEXT.getBytes(StandardCharsets.UTF_8));

        Report report = onlyReport(file);

        assertThat(report.title()).contains("Envoys of Norland and Sudmark meet on the island");
        assertThat(report.text())
                .isEqualTo("The envoys of Norland and Sudmark met on the island on Monday, an official said.\n"
                        + "“We have asked for grain, and for nothing else,” Sudmark’s envoy told reporters.");
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.outlet()).isEmpty();
        assertThat(report.published()).isEmpty();
        assertThat(report.sha256()).isEqualTo(ContentId.sha256(Files.readAllBytes(file)));
    }

    @Test
    void theSameTextHasTheSameIdAndAnotherOutletAnother() throws IOException {
        Path first = write("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        Path second = write("b.txt", TEXT.getBytes(StandardCharsets.UTF_8));

        String id = onlyReport(first).id();

        assertThat(onlyReport(second).id()).isEqualTo(id);
        assertThat(onlyReport(second, new ReadOptions(Optional.empty(), Optional.of("The Islander")))
                        .id())
                .isNotEqualTo(id);
    }

    @Test
    void whatThePersonSaysGoesBeforeWhatTheSourceSays() throws IOException {
        Path file = write(
                "fields.txt", ("Outlet: Gulf Post\nDate: 3 May 2021\n\n" + TEXT).getBytes(StandardCharsets.UTF_8));

        Report asSaid =
                onlyReport(file, new ReadOptions(Optional.of(LocalDate.of(2022, 3, 14)), Optional.of("The Islander")));
        Report asFound = onlyReport(file);

        assertThat(asSaid.outlet()).contains("The Islander");
        assertThat(asSaid.published()).contains(LocalDate.of(2022, 3, 14));
        assertThat(asFound.outlet()).contains("Gulf Post");
        assertThat(asFound.published()).contains(LocalDate.of(2021, 5, 3));
        assertThat(asFound.title()).contains("Envoys of Norland and Sudmark meet on the island");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void everyCharsetGivesTheSameText(String charset) throws IOException {
        Path file = write("coded.txt", TEXT.getBytes(Charset.forName(charset)));

        assertThat(onlyReport(file).text()).endsWith("nothing else,” Sudmark’s envoy told reporters.");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(reasonFor(write("empty.txt", new byte[0]))).isEqualTo("It is empty.");
        assertThat(reasonFor(write("blank.txt", " \n\t\r\n ".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("It is empty.");
    }

    @Test
    void binaryDataAreRefused() throws IOException {
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);

        assertThat(reasonFor(write("noise.txt", noise))).contains("binary");
        assertThat(reasonFor(write("report.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))))
                .contains("a PDF");
    }

    @Test
    void fiftyMegabytesOfTextAreRefusedUnread() throws IOException {
        Path file = folder.resolve("long.txt");
        byte[] line = "The ministry repeated that it knew of no request at all.\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream stream = Files.newOutputStream(file)) {
            for (int written = 0; written < 50_000_000; written += line.length) {
                stream.write(line);
            }
        }

        assertThat(reasonFor(file)).contains("larger than 20,000,000 bytes");
    }

    @Test
    void aGzippedReportIsUnpacked() throws IOException {
        assertThat(onlyReport(write("packed.txt.gz", gzip(TEXT.getBytes(StandardCharsets.UTF_8))))
                        .text())
                .startsWith("The envoys of Norland");
    }

    @Test
    void aTruncatedGzipIsRefused() throws IOException {
        byte[] packed = gzip(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(reasonFor(write("cut.txt.gz", Arrays.copyOf(packed, packed.length / 2))))
                .contains("cut short");
        assertThat(reasonFor(write("cut.jsonl.gz", Arrays.copyOf(packed, packed.length / 2))))
                .contains("cut short");
        assertThat(reasonFor(write("no.txt.gz", TEXT.getBytes(StandardCharsets.UTF_8))))
                .contains("no gzip data");
    }

    @Test
    void aGzipThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] bomb = gzip(new byte[60_000_000]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(reasonFor(write("bomb.html.gz", bomb))).contains("larger than");
        assertThat(reasonFor(write("bomb.jsonl.gz", bomb))).contains("longer than");
    }

    @Test
    void aMissingFileIsReported() {
        assertThat(reasonFor(folder.resolve("nowhere.txt"))).isEqualTo("There is no such file.");
    }

    @Test
    void textInAnotherLanguageIsReadAndSaidToBeSo() throws IOException {
        Path file = write(
                "bericht.txt",
                ("Die Gesandten der beiden Länder haben sich am Montag auf der Insel getroffen,"
                                + " wie ein Sprecher der Regierung sagte. Über das Ergebnis ist noch nichts bekannt.")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(onlyReport(file).language()).isEqualTo("de");
    }

    @Test
    void aFolderIsReadInOrderAndItsFailuresAreReported() throws IOException {
        Files.createDirectories(folder.resolve("b/deep"));
        write("b/deep/three.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        write("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        write("c.txt", new byte[0]);
        write("d.eml", TEXT.getBytes(StandardCharsets.UTF_8));
        write(".hidden.txt", TEXT.getBytes(StandardCharsets.UTF_8));

        List<Input> inputs = read(ReadOptions.NONE, folder.toString());

        assertThat(inputs)
                .extracting(input -> folder.relativize(Path.of(input.where())).toString())
                .containsExactly("a.txt", "b/deep/three.txt", "c.txt", "d.eml");
        assertThat(inputs.get(2)).isInstanceOf(Unreadable.class);
        assertThat(((Unreadable) inputs.get(3)).reason()).contains("not read");
    }

    @Test
    void aFolderWithAFileThatMayNotBeReadGoesOn() throws IOException {
        Path closed = write("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        write("b.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root may read every file");

        List<Input> inputs = read(ReadOptions.NONE, folder.toString());

        assertThat(((Unreadable) inputs.get(0)).reason()).contains("permission is denied");
        assertThat(inputs.get(1)).isInstanceOf(ReportRead.class);
    }

    @Test
    void linksNeitherLoopNorLeadOut(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), TEXT);
        Files.createDirectories(folder.resolve("in"));
        write("in/a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder);
        Files.createSymbolicLink(folder.resolve("out.txt"), secret);
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("gone.txt"));

        List<Input> inputs = read(ReadOptions.NONE, folder.toString());

        assertThat(inputs).hasSize(3);
        assertThat(inputs.stream().filter(ReportRead.class::isInstance)).hasSize(1);
        assertThat(inputs)
                .filteredOn(input -> input.where().endsWith("out.txt"))
                .allSatisfy(input -> assertThat(((Unreadable) input).reason()).contains("leads out"));
    }

    @Test
    void linesOfJsonAreReportsEach() throws IOException {
        Path file = write("many.jsonl", """
                {"title":"Grain talks","text":"The two ministers met in the capital to talk about grain on Friday.","outlet":"Gulf Post","published":"2021-05-03","url":"https://post.example/1"}
                {"text":

                {"title":"No text in this one"}
                {"text":"The ministry said that it had not been told of any request for grain."}
                """.getBytes(StandardCharsets.UTF_8));

        List<Input> inputs = read(ReadOptions.NONE, file.toString());

        assertThat(inputs)
                .extracting(Input::where)
                .containsExactly(file + ", line 1", file + ", line 2", file + ", line 4", file + ", line 5");
        Report first = ((ReportRead) inputs.get(0)).report();
        assertThat(first.title()).contains("Grain talks");
        assertThat(first.outlet()).contains("Gulf Post");
        assertThat(first.published()).contains(LocalDate.of(2021, 5, 3));
        assertThat(first.url()).contains("https://post.example/1");
        assertThat(((Unreadable) inputs.get(1)).reason()).contains("no JSON");
        assertThat(((Unreadable) inputs.get(2)).reason()).contains("no \"text\"");
        assertThat(inputs.get(3)).isInstanceOf(ReportRead.class);
    }

    @Test
    void aPageUnderATextNameIsReadAsAPage() throws IOException {
        byte[] page;
        try (InputStream stream = Objects.requireNonNull(SourcesTest.class.getResourceAsStream("article.html"))) {
            page = stream.readAllBytes();
        }

        assertThat(onlyReport(write("page.txt", page)).outlet()).contains("The Varn Courier");
    }

    @Test
    void otherSchemesAreRefused() {
        assertThat(((Unreadable) read(ReadOptions.NONE, "file:///etc/passwd").get(0)).reason())
                .contains("Only http and https");
        assertThat(((Unreadable) read(ReadOptions.NONE, "ftp://courier.example/a")
                                .get(0))
                        .reason())
                .contains("Only http and https");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(plain);
        }
        return packed.toByteArray();
    }

    private static List<Input> read(ReadOptions options, String... places) {
        List<Input> inputs = new ArrayList<>();
        new Sources(options).read(List.of(places), inputs::add);
        return inputs;
    }

    private static Report onlyReport(Path file) {
        return onlyReport(file, ReadOptions.NONE);
    }

    private static Report onlyReport(Path file, ReadOptions options) {
        List<Input> inputs = read(options, file.toString());
        assertThat(inputs).singleElement().isInstanceOf(ReportRead.class);
        return ((ReportRead) inputs.get(0)).report();
    }

    private static String reasonFor(Path file) {
        List<Input> inputs = read(ReadOptions.NONE, file.toString());
        assertThat(inputs).singleElement().isInstanceOf(Unreadable.class);
        assertThat(inputs.get(0).where()).isEqualTo(file.toString());
        return ((Unreadable) inputs.get(0)).reason();
    }
}
