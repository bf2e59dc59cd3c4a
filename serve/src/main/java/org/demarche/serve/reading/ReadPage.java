package org.demarche.serve.reading;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.demarche.ledger.Ledger;
import org.demarche.serve.guard.Guard;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;

/** {@code /read}: a text, addresses or files are given, and read at once with progress. */
public final class ReadPage {
    private static final int MOST_FILES = 50;
    private static final int MOST_ADDRESSES = 20;
    private static final List<String> ENDINGS =
            List.of(".jsonl.gz", ".txt.gz", ".html.gz", ".jsonl", ".html", ".htm", ".xhtml", ".txt");

    private final Pages pages;
    private final Guard guard;
    private final Ledger ledger;
    private final Jobs jobs;

    /** The page where reports are given. */
    public ReadPage(Pages pages, Guard guard, Ledger ledger, Jobs jobs) {
        this.pages = pages;
        this.guard = guard;
        this.ledger = ledger;
        this.jobs = jobs;
    }

    /**
     * How far a reading is.
     *
     * @param number its number
     * @param all how many inputs were given
     * @param done how many are done
     * @param finished whether all are
     * @param ready whether what reads is loaded
     * @param lines what became of each
     */
    public record View(long number, int all, int done, boolean finished, boolean ready, List<Line> lines) {}

    /**
     * What became of one input.
     *
     * @param where its name or address
     * @param report id of its report
     * @param story id of the story it is in
     * @param headline headline of that story
     * @param reason why it was not read or coded; empty if all is well
     */
    public record Line(String where, Optional<String> report, Optional<String> story, String headline, String reason) {}

    /** Answers with the empty form. */
    public void form(Context context) {
        pages.show(context, "reading/read", pages.frame(context, "Read", "read"), "");
    }

    /** Starts to read what a form holds. */
    public void start(Context context) {
        guard.checkForm(context);
        String given =
                Optional.ofNullable(context.formParam("given")).orElse("").strip();
        List<UploadedFile> uploads = context.uploadedFiles("files").stream()
                .filter(file -> file.size() > 0)
                .toList();
        List<String> addresses = addresses(given);
        if (uploads.isEmpty() && given.isEmpty()) {
            throw new BadRequestResponse("Nothing was given: paste a text or addresses, or choose files.");
        }
        if (uploads.size() > MOST_FILES || addresses.size() > MOST_ADDRESSES) {
            throw new BadRequestResponse(
                    "At most %d files and %d addresses at once; 'demarche read' takes whole folders."
                            .formatted(MOST_FILES, MOST_ADDRESSES));
        }
        Optional<LocalDate> date = date(context.formParam("date"));
        Optional<String> outlet = Optional.ofNullable(context.formParam("outlet"))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .map(name -> Shown.cut(name, 120));
        Map<String, String> names = new LinkedHashMap<>();
        Path folder = write(uploads, addresses.isEmpty() ? given : "", names);
        List<Path> files = names.keySet().stream().map(Path::of).toList();
        try {
            long number = jobs.start(new Intake.Delivery(files, addresses, outlet, date), folder, names);
            context.redirect("/read/" + number, io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (RejectedExecutionException full) {
            Jobs.remove(folder);
            throw new HttpResponseException(503, "Too much is waiting to be read. Try again when some of it is done.");
        }
    }

    /** Every line an address, or none is. */
    private static List<String> addresses(String given) {
        List<String> lines =
                given.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean all = !lines.isEmpty() && lines.stream().allMatch(ReadPage::isAddress);
        return all ? lines : List.of();
    }

    private static boolean isAddress(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://")) && !line.contains(" ");
    }

    private static Optional<LocalDate> date(@org.jspecify.annotations.Nullable String words) {
        try {
            return words == null || words.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(words.strip()));
        } catch (DateTimeParseException wrong) {
            throw new BadRequestResponse("The date is written as 2025-02-18.");
        }
    }

    /** Files are written under names of ours; of a given name only its ending counts, and only one that we know. */
    private static Path write(List<UploadedFile> uploads, String text, Map<String, String> names) {
        try {
            Path folder = Files.createTempDirectory("demarche-read-");
            for (UploadedFile upload : uploads) {
                Path file = folder.resolve("given-" + names.size() + ending(upload.filename()));
                try (InputStream content = upload.content()) {
                    Files.copy(content, file);
                }
                names.put(file.toString(), Shown.cut(upload.filename(), 120));
            }
            if (!text.isEmpty()) {
                Path file = folder.resolve("pasted.txt");
                Files.writeString(file, text);
                names.put(file.toString(), "pasted text");
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("the given files cannot be kept for reading", failure);
        }
    }

    private static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().filter(lower::endsWith).findFirst().orElse(".txt");
    }

    /** Answers with how far a reading is. */
    public void show(Context context) {
        pages.show(context, "reading/progress", pages.frame(context, "Reading", "read"), view(context));
    }

    /** The same for the script on the page. */
    public void state(Context context) {
        View view = view(context);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("all", view.all());
        state.put("done", view.done());
        state.put("finished", view.finished());
        state.put("words", words(view));
        context.json(state);
    }

    /** '2 of 5 read'. */
    public static String words(View view) {
        return (view.ready() ? "" : "The reader is still being loaded; then it begins. ")
                + "%d of %d read".formatted(view.done(), Math.max(view.all(), view.done()));
    }

    private View view(Context context) {
        String number = context.pathParam("number");
        Jobs.State state = (number.matches("\\d{1,15}")
                        ? jobs.state(Long.parseLong(number))
                        : Optional.<Jobs.State>empty())
                .orElseThrow(() ->
                        new NotFoundResponse("This reading is not known any more; what it read is in the ledger."));
        List<Line> lines = new ArrayList<>();
        for (Intake.Outcome outcome : state.outcomes()) {
            Optional<String> story = outcome.report().flatMap(ledger.stories()::idOf);
            lines.add(new Line(
                    Shown.cut(outcome.where(), 200),
                    outcome.report(),
                    story,
                    story.flatMap(ledger.stories()::line)
                            .map(line -> Shown.title(line.headline(), "Story without a headline"))
                            .orElse(""),
                    Shown.cut(outcome.reason(), 400)));
        }
        return new View(state.number(), state.all(), state.outcomes().size(), state.finished(), state.ready(), lines);
    }
}
