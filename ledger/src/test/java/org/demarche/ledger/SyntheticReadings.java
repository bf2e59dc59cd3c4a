package org.demarche.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
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

/** Readings made of chance: the same number gives the same reading; every field is now present, now absent. */
final class SyntheticReadings {
    private static final List<String> STATES = List.of("CHN", "RUS", "USA", "UKR", "IND", "FRA", "EU");
    private static final List<String> WORDS = List.of(
            "minister",
            "talks",
            "grain",
            "Zürich",
            "naïve",
            "北京",
            "🚢",
            "envoy",
            "denied",
            "port",
            "cafe\u0301",
            "O'Hara");

    private SyntheticReadings() {}

    static Reading reading(int number) {
        return reading(number, "synthetic-1");
    }

    static Reading reading(int number, String version) {
        Random random = new Random(number * 31L + 7);
        StringBuilder text = new StringBuilder();
        List<Passage> sentences = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int start = text.length();
            text.append("Report ").append(number).append(" tells of ");
            text.append(pick(WORDS, random))
                    .append(' ')
                    .append(pick(WORDS, random))
                    .append(" and of ");
            text.append(pick(STATES, random)).append('.');
            sentences.add(Passage.of(text.toString(), start, text.length()));
            text.append(i % 2 == 0 ? " " : "\n\n");
        }
        String all = text.toString();
        Report report = new Report(
                ContentId.of("r", all),
                maybe(random, "Title " + number),
                maybe(random, "Outlet " + random.nextInt(5)),
                maybe(random, LocalDate.of(2022, 3, 1).plusDays(random.nextInt(300))),
                maybe(random, "https://example.org/" + number),
                "en",
                ContentId.sha256(all.getBytes(StandardCharsets.UTF_8)),
                all);
        List<Mention> mentions = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Passage sentence : sentences) {
            mentions.add(mention(all, sentence, random));
            statements.add(new Statement(
                    ContentId.of("s", report.id(), sentence.exact()),
                    actor(random),
                    maybe(random, part(all, sentence, random)),
                    maybe(random, part(all, sentence, random)),
                    part(all, sentence, random),
                    pick(List.of(Form.values()), random),
                    pick(List.of(Stance.values()), random),
                    maybe(random, "Outlet X")));
            events.add(event(report, sentence, random));
        }
        return new Reading(report, version, sentences, mentions, statements, events);
    }

    private static Event event(Report report, Passage sentence, Random random) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        Arrays.stream(Concern.values())
                .filter(concern -> random.nextInt(6) == 0)
                .forEach(concerns::add);
        List<Mention> targets = random.nextBoolean()
                ? List.of()
                : List.of(mention(report.text(), sentence, random), mention(report.text(), sentence, random));
        return new Event(
                ContentId.of("e", report.id(), sentence.exact()),
                List.of(mention(report.text(), sentence, random)),
                pick(List.of(EventClass.values()), random),
                maybe(random, "military"),
                "0233",
                targets,
                pick(List.of(Standing.values()), random),
                maybe(
                        random,
                        new EventDate(maybe(random, pick(List.of("2022-03-13", "2022-03", "2022"), random)), "then")),
                maybe(
                        random,
                        new Place(
                                "Kyiv",
                                maybe(random, "UKR"),
                                random.nextBoolean() ? OptionalDouble.of(50.45) : OptionalDouble.empty(),
                                random.nextBoolean() ? OptionalDouble.of(30.52) : OptionalDouble.empty())),
                concerns,
                maybe(random, actor(random)),
                maybe(random, ContentId.of("s", report.id(), sentence.exact())),
                sentence,
                part(report.text(), sentence, random));
    }

    private static Actor actor(Random random) {
        return new Actor(
                "Actor " + random.nextInt(20),
                maybe(random, pick(STATES, random)),
                maybe(random, pick(List.of(Sector.values()), random)),
                pick(List.of(ActorKind.values()), random));
    }

    private static Mention mention(String text, Passage within, Random random) {
        return new Mention(actor(random), part(text, within, random));
    }

    private static Passage part(String text, Passage within, Random random) {
        int start = within.start() + random.nextInt(within.end() - within.start());
        return Passage.of(text, start, start + random.nextInt(within.end() - start + 1));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
