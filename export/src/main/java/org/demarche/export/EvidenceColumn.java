package org.demarche.export;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table of events with their evidence, which CSV and Parquet share.
 *
 * @param name its header
 * @param type what its values are
 * @param value the value of a row: a {@link String}, {@link Integer}, {@link Double} or {@link LocalDate} as the type
 *     says, or null where there is none
 */
public record EvidenceColumn(String name, Type type, Function<EventRow, @Nullable Object> value) {
    /** What a column's values are. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE
    }

    /** Every column, in order. */
    public static final List<EvidenceColumn> ALL = Stream.of(
                    Stream.of(
                            text("event_id", row -> row.event().id()),
                            text("class", row -> row.event().eventClass().name()),
                            text("mode", row -> row.event().mode().orElse(null)),
                            text("cameo", row -> row.event().cameo()),
                            new EvidenceColumn(
                                    "quad",
                                    Type.INTEGER,
                                    row -> Quad.of(row.event().eventClass()).number()),
                            new EvidenceColumn("goldstein", Type.DECIMAL, EvidenceColumn::goldstein),
                            text("standing", row -> row.event().standing().words())),
                    actors("source", row -> row.event().sources()),
                    actors("target", row -> row.event().targets()),
                    Stream.of(
                            text(
                                    "date",
                                    row -> row.event()
                                            .date()
                                            .flatMap(EventDate::value)
                                            .orElse(null)),
                            text(
                                    "date_text",
                                    row -> row.event()
                                            .date()
                                            .map(EventDate::text)
                                            .orElse(null)),
                            text(
                                    "place",
                                    row -> row.event().place().map(Place::name).orElse(null)),
                            text(
                                    "place_country",
                                    row -> row.event()
                                            .place()
                                            .flatMap(Place::country)
                                            .orElse(null)),
                            new EvidenceColumn(
                                    "latitude",
                                    Type.DECIMAL,
                                    row -> degrees(row.event()
                                            .place()
                                            .map(Place::latitude)
                                            .orElse(OptionalDouble.empty()))),
                            new EvidenceColumn(
                                    "longitude",
                                    Type.DECIMAL,
                                    row -> degrees(row.event()
                                            .place()
                                            .map(Place::longitude)
                                            .orElse(OptionalDouble.empty()))),
                            text(
                                    "concerns",
                                    row -> row.event().concerns().stream()
                                            .sorted()
                                            .map(Concern::word)
                                            .collect(Collectors.joining("; "))),
                            text(
                                    "said_by",
                                    row -> row.event().saidBy().map(Actor::name).orElse(null)),
                            text(
                                    "said_by_country",
                                    row -> row.event()
                                            .saidBy()
                                            .flatMap(Actor::country)
                                            .orElse(null)),
                            text(
                                    "said_by_sector",
                                    row -> row.event()
                                            .saidBy()
                                            .flatMap(Actor::sector)
                                            .map(Sector::name)
                                            .orElse(null)),
                            text("statement", row -> row.event().statement().orElse(null)),
                            text("exact", row -> row.event().passage().exact()),
                            number("start", row -> row.event().passage().start()),
                            number("end", row -> row.event().passage().end()),
                            text("prefix", row -> quote(row).prefix()),
                            text("suffix", row -> quote(row).suffix()),
                            text("trigger", row -> row.event().trigger().exact()),
                            number("trigger_start", row -> row.event().trigger().start()),
                            number("trigger_end", row -> row.event().trigger().end()),
                            text("report", row -> row.report().id()),
                            text("title", row -> row.report().title().orElse(null)),
                            text("outlet", row -> row.report().outlet().orElse(null)),
                            new EvidenceColumn(
                                    "published",
                                    Type.DATE,
                                    row -> row.report().published().orElse(null)),
                            text("url", row -> row.report().url().orElse(null)),
                            text("language", row -> row.report().language()),
                            text("sha256", row -> row.report().sha256()),
                            text("version", row -> row.reading().version())))
            .flatMap(columns -> columns)
            .toList();

    private static EvidenceColumn text(String name, Function<EventRow, @Nullable Object> value) {
        return new EvidenceColumn(name, Type.TEXT, value);
    }

    private static EvidenceColumn number(String name, Function<EventRow, @Nullable Object> value) {
        return new EvidenceColumn(name, Type.INTEGER, value);
    }

    /** The actors of one role, those of one event with '; ' between, in the same order in each column. */
    private static Stream<EvidenceColumn> actors(String role, Function<EventRow, List<Mention>> mentions) {
        return Stream.of(
                joined(role, mentions, mention -> mention.actor().name()),
                joined(
                        role + "_country",
                        mentions,
                        mention -> mention.actor().country().orElse("")),
                joined(
                        role + "_sector",
                        mentions,
                        mention -> mention.actor().sector().map(Sector::name).orElse("")),
                joined(role + "_words", mentions, mention -> mention.passage().exact()),
                joined(role + "_offsets", mentions, mention -> offsets(mention.passage())));
    }

    private static EvidenceColumn joined(
            String name, Function<EventRow, List<Mention>> mentions, Function<Mention, String> part) {
        return text(
                name,
                row -> mentions.apply(row).isEmpty()
                        ? null
                        : mentions.apply(row).stream().map(part).collect(Collectors.joining("; ")));
    }

    private static String offsets(Passage passage) {
        return passage.start() + "-" + passage.end();
    }

    private static Quote quote(EventRow row) {
        return Quote.of(row.report().text(), row.event().passage());
    }

    private static @Nullable Double goldstein(EventRow row) {
        Event event = row.event();
        String score = Scores.goldstein(event.cameo());
        return score.isEmpty() ? null : Double.valueOf(score);
    }

    private static @Nullable Double degrees(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
