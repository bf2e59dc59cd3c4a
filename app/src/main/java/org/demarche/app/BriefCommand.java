package org.demarche.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.brief.Brief;
import org.demarche.brief.BriefFormat;
import org.demarche.brief.HtmlBrief;
import org.demarche.brief.JsonBrief;
import org.demarche.brief.MarkdownBrief;
import org.demarche.brief.TextBrief;
import org.demarche.core.story.Story;
import org.demarche.ledger.JudgedStories;
import org.demarche.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demarche brief}: the brief again, from the ledger alone. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description = "Prints the brief from the ledger, the newest stories first.",
        footer = {
            "",
            "Examples:",
            "  demarche brief",
            "  demarche brief --story sto-r0123456789abcdef --format html > brief.html",
            "  demarche brief --format json      fields as in docs/brief.schema.json"
        })
final class BriefCommand implements Callable<Integer> {
    /** What a brief can be printed as. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        HTML
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledgerOption;

    @Option(
            names = "--story",
            paramLabel = "ID",
            description = "This story alone; an id it went by before is known too.")
    private @Nullable String story;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, markdown or html (one page to mail, each finding unfolds to its sentence).")
    private Format format = Format.TEXT;

    @Option(names = "--full", description = "text: show every point under each heading.")
    private boolean full;

    @Override
    public Integer call() {
        try (Ledger ledger = ledgerOption.openExisting(spec)) {
            Brief brief = Briefs.ofStories(ledger, stories(ledger), List.of());
            PrintWriter out = spec.commandLine().getOut();
            out.print(writer().write(brief));
            out.flush();
            return ExitCode.DONE;
        }
    }

    private List<Story> stories(Ledger ledger) {
        JudgedStories judged = new JudgedStories(ledger);
        if (story == null) {
            return judged.all();
        }
        return List.of(judged.story(story)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no story '" + story + "' in " + ledgerOption.path() + "; 'demarche brief' names them all")));
    }

    private BriefFormat writer() {
        return switch (format) {
            case TEXT -> new TextBrief(full);
            case JSON -> new JsonBrief();
            case MARKDOWN -> new MarkdownBrief();
            case HTML -> new HtmlBrief();
        };
    }
}
