package org.demarche.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Analyst;
import org.demarche.core.copy.Profile;
import org.demarche.core.copy.ProfileMaker;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Input;
import org.demarche.core.report.Report;
import org.demarche.core.report.ReportRead;
import org.demarche.core.report.Unreadable;
import org.demarche.core.story.Grouping;
import org.demarche.core.story.StoryMemory;
import org.demarche.ledger.Ledger;
import org.demarche.read.Sources;

/** Where reports come in: each is read, and recorded with its reading and its place in a story, or not at all. */
final class Desk {
    private static final String CODED_LANGUAGE = "en";

    /** No report is longer; what is, is a book or a dump, and would fill the memory with its parse. */
    private static final int MOST_UNITS = 500_000;

    private final Ledger ledger;
    private final Analyst analyst;
    private final Grouping grouping = new Grouping();
    private final StoryMemory stories;
    private final Set<String> reports = new LinkedHashSet<>();
    private final List<Unreadable> unread = new ArrayList<>();

    Desk(Ledger ledger, Analyst analyst) {
        this.ledger = ledger;
        this.analyst = analyst;
        this.stories = ledger.storyMemory(Profile::keys);
    }

    /** Takes in everything at these places. */
    void take(Sources sources, List<String> places, Progress progress) {
        sources.read(places, input -> {
            progress.say("%d read  %s".formatted(reports.size(), input.where()));
            take(input);
        });
    }

    /** Takes in one input; says why it gave no reading, if so. */
    Optional<Unreadable> take(Input input) {
        int before = unread.size();
        takeIn(input);
        return unread.size() > before ? Optional.of(unread.get(before)) : Optional.empty();
    }

    private void takeIn(Input input) {
        if (input instanceof Unreadable unreadable) {
            ledger.recordUnreadable(unreadable);
            unread.add(unreadable);
        } else if (input instanceof ReportRead read) {
            take(read);
        }
    }

    private void take(ReportRead read) {
        Report report = read.report();
        String version = analyst.version();
        Optional<String> refusal = refusal(report);
        if (refusal.isPresent()) {
            ledger.recordUncoded(report, version, refusal.get());
            unread.add(new Unreadable(read.where(), refusal.get()));
            return;
        }
        reports.add(report.id());
        if (ledger.hasReading(report.id(), version)) {
            return;
        }
        try {
            Reading reading = analyst.read(report);
            Profile profile = ProfileMaker.of(reading);
            ledger.together(() -> {
                ledger.record(reading);
                stories.record(grouping.place(profile, stories));
            });
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException defect) {
            // A defect of ours must not end the run, nor pass unsaid.
            unread.add(new Unreadable(
                    read.where(), "Demarche failed to read it (%s). Please report this.".formatted(defect)));
            reports.remove(report.id());
        }
    }

    private static Optional<String> refusal(Report report) {
        if (!report.language().equals(CODED_LANGUAGE)) {
            return Optional.of(
                    "It is not in English (language: %s): recorded, but not coded.".formatted(report.language()));
        }
        if (report.text().length() > MOST_UNITS) {
            return Optional.of(
                    "It has %,d characters, more than one report has (%,d): recorded, but not coded. Split it."
                            .formatted(report.text().length(), MOST_UNITS));
        }
        return Optional.empty();
    }

    /** Ids of the reports taken in, those that were in the ledger before included, in the order they came. */
    Set<String> reports() {
        return reports;
    }

    /** What gave no reading, with the reason. */
    List<Unreadable> unread() {
        return unread;
    }
}
