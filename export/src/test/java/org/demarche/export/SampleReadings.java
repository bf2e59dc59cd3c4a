package org.demarche.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Place;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;

/** Readings made by hand, of sentences made up for it, with what breaks exports in them. */
final class SampleReadings {
    static final String TEXT = "🛰️ Norland asked Sudland for drones on 13 March, \"two officials\" told The Post.\n\n"
            + "=Sudland's envoy,\tAn Other, denied it; Norland and the EU met in Port\u2028Ost 🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢. "
            + "If Sudland gave drones, Norland would pay.";

    private SampleReadings() {}

    static Reading full() {
        Report report = new Report(
                "r1",
                Optional.of("Drones, \"again\""),
                Optional.of("The Post"),
                Optional.of(LocalDate.of(2022, 3, 14)),
                Optional.of("https://example.org/a?b=c"),
                "en",
                ContentId.sha256(TEXT.getBytes(StandardCharsets.UTF_8)),
                TEXT);
        Actor norland = new Actor("Norland", Optional.of("RUS"), Optional.empty(), ActorKind.STATE);
        Actor sudland = new Actor("Sudland", Optional.of("CHN"), Optional.empty(), ActorKind.STATE);
        Actor envoy = new Actor("An Other", Optional.of("CHN"), Optional.of(Sector.GOV), ActorKind.PERSON);
        Actor union = new Actor("European Union", Optional.of("EU"), Optional.of(Sector.IGO), ActorKind.ORGANISATION);
        Actor officials = new Actor("officials", Optional.empty(), Optional.of(Sector.GOV), ActorKind.UNNAMED);
        Statement told = new Statement(
                "s1",
                officials,
                Optional.of(at("two officials")),
                Optional.of(at("told")),
                at("Norland asked Sudland for drones on 13 March"),
                Form.INDIRECT,
                Stance.SAYS,
                Optional.of("The Post"));
        Statement denied = new Statement(
                "s2",
                envoy,
                Optional.empty(),
                Optional.empty(),
                at("denied it"),
                Form.INDIRECT,
                Stance.DENIES,
                Optional.empty());
        Event asked = new Event(
                "e1",
                List.of(new Mention(norland, at("Norland"))),
                EventClass.REQUEST,
                Optional.of("assist"),
                "0232",
                List.of(new Mention(sudland, at("Sudland"))),
                Standing.HAPPENED,
                Optional.of(new EventDate(Optional.of("2022-03-13"), "on 13 March")),
                Optional.empty(),
                Set.of(Concern.ARMS, Concern.MILITARY),
                Optional.of(officials),
                Optional.of("s1"),
                at("Norland asked Sudland for drones on 13 March"),
                at("asked"));
        Event met = new Event(
                "e2",
                List.of(new Mention(norland, second("Norland")), new Mention(union, at("EU"))),
                EventClass.CONSULT,
                Optional.empty(),
                "04",
                List.of(),
                Standing.HAPPENED,
                Optional.empty(),
                Optional.of(new Place(
                        "Port\u2028Ost", Optional.of("POL"), OptionalDouble.of(54.35), OptionalDouble.empty())),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                at("=Sudland's envoy,\tAn Other, denied it; Norland and the EU met in Port\u2028Ost"),
                at("met"));
        Event denial = new Event(
                "e3",
                List.of(new Mention(envoy, at("An Other"))),
                EventClass.REJECT,
                Optional.empty(),
                "1222",
                List.of(new Mention(norland, at("Norland")), new Mention(union, at("EU"))),
                Standing.UNDER_WAY,
                Optional.of(new EventDate(Optional.of("2022-03"), "this month")),
                Optional.empty(),
                Set.of(Concern.DIPLOMATIC),
                Optional.empty(),
                Optional.of("s2"),
                at("denied it"),
                at("denied"));
        Event supply = new Event(
                "e4",
                List.of(new Mention(sudland, third("Sudland"))),
                EventClass.AID,
                Optional.of("military"),
                "072",
                List.of(),
                Standing.CONDITIONAL,
                Optional.of(new EventDate(Optional.empty(), "soon")),
                Optional.empty(),
                Set.of(Concern.ARMS),
                Optional.empty(),
                Optional.empty(),
                at("If Sudland gave drones, Norland would pay."),
                at("gave"));
        return new Reading(
                report,
                "model 1, coder 1",
                List.of(at("🛰️ Norland asked Sudland for drones on 13 March, \"two officials\" told The Post.")),
                List.of(new Mention(norland, at("Norland")), new Mention(envoy, at("An Other"))),
                List.of(told, denied),
                List.of(asked, met, denial, supply));
    }

    /** Nothing but what must be there. */
    static Reading bare() {
        return new Reading(
                new Report(
                        "r0",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "und",
                        ContentId.sha256(new byte[0]),
                        ""),
                "v",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Passage at(String words) {
        return after(words, 0);
    }

    private static Passage second(String words) {
        return after(words, TEXT.indexOf(words) + 1);
    }

    private static Passage third(String words) {
        return after(words, second(words).start() + 1);
    }

    private static Passage after(String words, int from) {
        int start = TEXT.indexOf(words, from);
        return Passage.of(TEXT, start, start + words.length());
    }
}
