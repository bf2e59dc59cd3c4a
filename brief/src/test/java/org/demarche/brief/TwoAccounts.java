package org.demarche.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.story.Account;
import org.demarche.core.story.Citation;
import org.demarche.core.story.Difference;
import org.demarche.core.story.DifferenceKind;
import org.demarche.core.story.Member;
import org.demarche.core.story.Point;
import org.demarche.core.story.PointKind;
import org.demarche.core.story.Relation;
import org.demarche.core.story.Side;
import org.demarche.core.story.Story;
import org.demarche.core.story.Version;
import org.demarche.core.watch.Counter;
import org.demarche.core.watch.Evidence;
import org.demarche.core.watch.Holding;
import org.demarche.core.watch.StateOfPlay;
import org.demarche.core.watch.Step;
import org.demarche.core.watch.SupportKind;
import org.demarche.core.watch.SupportState;
import org.demarche.core.watch.Watch;

/** A story of two accounts, made by hand: what reconciliation would hand to the brief. */
final class TwoAccounts {
    static final String FIRST_TEXT = "Chad asked Niger for 20 trucks.\nNiger said it had <b>not heard</b> of it.";
    static final String SECOND_TEXT = "Officials in Mali said Chad had requested 12 trucks from Niger.";

    private TwoAccounts() {}

    static Brief brief() {
        Reading first = reading("r1", "The Lake Post", FIRST_TEXT, "Chad asks Niger for trucks");
        Reading second = reading("r2", "Sahel Wire", SECOND_TEXT, "Trucks wanted");
        Story story = new Story(
                "sto-r1",
                new TreeSet<>(),
                List.of(
                        Account.of(List.of(new Member("r1", Relation.ALONE, ""))),
                        Account.of(List.of(new Member("r2", Relation.ALONE, "")))));
        Citation asked = cite("r1", FIRST_TEXT, "Chad asked Niger for 20 trucks");
        Citation requested = cite("r2", SECOND_TEXT, "Chad had requested 12 trucks from Niger");
        Actor officials = new Actor("officials in Mali", Optional.of("MLI"), Optional.empty(), ActorKind.UNNAMED);
        Point point = new Point(
                "p1",
                PointKind.EVENT,
                "TCD asks NER, military",
                List.of(
                        new Version(
                                "r1", List.of(asked), List.of("e1"), Optional.of(Standing.HAPPENED), Optional.empty()),
                        new Version(
                                "r2",
                                List.of(requested),
                                List.of("e2"),
                                Optional.of(Standing.HAPPENED),
                                Optional.of("officials in Mali"))),
                List.of(),
                List.of(new Difference(
                        DifferenceKind.NUMBER,
                        new Side("acc-r1", "20 trucks", cite("r1", FIRST_TEXT, "20 trucks")),
                        new Side("acc-r2", "12 trucks", cite("r2", SECOND_TEXT, "12 trucks")),
                        "another number of trucks")));
        Evidence evidence =
                new Evidence("acc-r1", "e1", asked, Optional.of(Standing.HAPPENED), Optional.empty(), Optional.empty());
        Evidence secondEvidence = new Evidence(
                "acc-r2", "e2", requested, Optional.of(Standing.HAPPENED), Optional.of(officials), Optional.empty());
        Actor niger = new Actor("Niger", Optional.of("NER"), Optional.empty(), ActorKind.STATE);
        Evidence unaware = new Evidence(
                "acc-r1",
                "s1",
                cite("r1", FIRST_TEXT, "not heard"),
                Optional.empty(),
                Optional.of(niger),
                Optional.empty());
        SupportState military = new SupportState(
                SupportKind.MILITARY,
                List.of(new Holding<>(Step.ASKED_FOR, List.of(evidence, secondEvidence), List.of())),
                List.of(new Holding<>(Counter.UNAWARE, List.of(unaware), List.of())),
                SupportState.Past.NOTHING);
        List<SupportState> kinds = new ArrayList<>(List.of(military));
        for (SupportKind kind : List.of(SupportKind.ECONOMIC, SupportKind.DIPLOMATIC, SupportKind.WORDS)) {
            kinds.add(new SupportState(kind, List.of(), List.of(), SupportState.Past.NOTHING));
        }
        StateOfPlay state = new StateOfPlay(new Watch("NER", "TCD"), Optional.empty(), kinds);
        return new Brief(
                List.of(BriefMaker.make(story, Map.of("r1", first, "r2", second), List.of(point), List.of(state))),
                List.of(new Brief.Unread("broken.gz", "the archive ends early")));
    }

    static Citation cite(String report, String text, String words) {
        int start = text.indexOf(words);
        return new Citation(report, Passage.of(text, start, start + words.length()));
    }

    private static Reading reading(String id, String outlet, String text, String title) {
        Report report = new Report(
                id,
                Optional.of(title),
                Optional.of(outlet),
                Optional.of(LocalDate.of(2024, 3, 2)),
                Optional.empty(),
                "en",
                ContentId.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                text);
        List<Passage> sentences = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n")) {
            sentences.add(Passage.of(text, start, start + line.length()));
            start += line.length() + 1;
        }
        return new Reading(report, "test", sentences, List.of(), List.of(), List.of());
    }
}
