package org.demarche.serve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.copy.Profile;
import org.demarche.core.copy.ProfileMaker;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;
import org.demarche.core.story.Grouping;
import org.demarche.core.story.StoryMemory;
import org.demarche.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** A ledger with a few readings written by hand: Chad is said to have sent rifles to Niger, and denies it. */
public final class SampleLedger {
    public static final String SENT = "Chad has sent rifles to Niger, the minister in Bamako said.";
    public static final String DENIED = "Chad did not send any rifles to Niger, its embassy said.";
    private static final String REST =
            " The lorries crossed the border near Daboua at night. Herders counted eleven of them on the track.";

    private SampleLedger() {}

    /** Makes the ledger; returns the ids of its two reports. */
    public static List<String> fill(Ledger ledger) {
        return List.of(
                add(
                        ledger,
                        "Rifles for Niger, says Bamako",
                        "The Sahel Gazette",
                        "2025-03-01",
                        null,
                        SENT + REST,
                        true),
                add(
                        ledger,
                        "Chad denies sending rifles",
                        "Desert Wire",
                        "2025-03-02",
                        "https://desert-wire.example/rifles",
                        DENIED + REST,
                        false));
    }

    /** A report with one event and one statement in its first sentence. */
    public static String add(
            Ledger ledger,
            String title,
            String outlet,
            String day,
            @Nullable String url,
            String text,
            boolean happened) {
        Report report = new Report(
                ContentId.of("r", outlet, day, text),
                Optional.of(title),
                Optional.of(outlet),
                Optional.of(LocalDate.parse(day)),
                Optional.ofNullable(url),
                "en",
                ContentId.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                text);
        int end = text.indexOf('.') + 1;
        int comma = text.indexOf(',');
        int chad = text.indexOf("Chad");
        int niger = text.indexOf("Niger");
        int verb = text.indexOf("sen", chad);
        Mention source = new Mention(state("Chad", "TCD"), Passage.of(text, chad, chad + 4));
        Mention target = new Mention(state("Niger", "NER"), Passage.of(text, niger, niger + 5));
        Actor speaker = new Actor(
                happened ? "the minister in Bamako" : "its embassy",
                Optional.of(happened ? "MLI" : "TCD"),
                Optional.empty(),
                ActorKind.UNNAMED);
        Statement statement = new Statement(
                ContentId.of("s", report.id()),
                speaker,
                Optional.of(Passage.of(text, comma + 2, text.indexOf(" said"))),
                Optional.of(Passage.of(text, text.indexOf("said"), text.indexOf("said") + 4)),
                Passage.of(text, chad, comma),
                Form.INDIRECT,
                happened ? Stance.SAYS : Stance.DENIES,
                Optional.empty());
        Event event = new Event(
                ContentId.of("e", report.id()),
                List.of(source),
                EventClass.AID,
                Optional.of("military"),
                "072",
                List.of(target),
                happened ? Standing.HAPPENED : Standing.DENIED,
                Optional.empty(),
                Optional.empty(),
                Set.of(Concern.MILITARY, Concern.ARMS),
                Optional.of(speaker),
                Optional.of(statement.id()),
                Passage.of(text, chad, comma),
                Passage.of(text, verb, verb + 4));
        List<Passage> sentences = new ArrayList<>();
        sentences.add(Passage.of(text, 0, end));
        Reading reading =
                new Reading(report, "test-1", sentences, List.of(source, target), List.of(statement), List.of(event));
        StoryMemory memory = ledger.storyMemory(Profile::keys);
        Profile profile = ProfileMaker.of(reading);
        ledger.together(() -> {
            ledger.record(reading);
            memory.record(new Grouping().place(profile, memory));
        });
        return report.id();
    }

    private static Actor state(String name, String code) {
        return new Actor(name, Optional.of(code), Optional.empty(), ActorKind.STATE);
    }

    /** A ledger in a folder. */
    public static Ledger open(Path folder) {
        return Ledger.open(folder.resolve("sample.db"));
    }
}
