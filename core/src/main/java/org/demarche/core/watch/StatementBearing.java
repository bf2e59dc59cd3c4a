package org.demarche.core.watch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.reading.Reading;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;

/** What a statement says about a watch beyond the events in it: 'never heard of it', 'there will be consequences'. */
final class StatementBearing {
    private static final Pattern UNAWARE = Pattern.compile(
            "\\b(?:not|never|n['’]t) (?:yet )?(?:heard|been (?:told|informed))\\b|\\b(?:not|n['’]t) (?:be )?aware\\b"
                    + "|\\bunaware\\b|\\bno (?:knowledge|information)\\b|\\bknow[sn]? nothing\\b|\\bknew nothing\\b"
                    + "|\\bnot know (?:of|about|anything)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REQUEST =
            Pattern.compile("\\b(?:request|requests|requested|appeal|ask|asked|asking)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MILITARY = Pattern.compile(
            "\\b(?:arms|weapon\\w*|military|ammunition|missile\\w*|drone\\w*|troops|lethal|materiel|shells?|munitions)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ECONOMIC = Pattern.compile(
            "\\b(?:economic|sanction\\w*|financial|trade|loan\\w*|money|credit|oil|gas|grain|investment\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONSEQUENCES = Pattern.compile(
            "\\b(?:consequences|repercussions|pay a (?:high |heavy )?price|costs?|penalt(?:y|ies)|retaliat\\w+"
                    + "|(?:not|n['’]t) (?:allow|tolerate|accept|stand idly)|secondary sanctions)\\b",
            Pattern.CASE_INSENSITIVE);

    private StatementBearing() {}

    static List<Bearing> of(Statement statement, Watch watch, Reading reading) {
        boolean ofSupporter = EventBearing.is(statement.source(), watch.supporter());
        boolean ofSupported = EventBearing.is(statement.source(), watch.supported());
        if (ofSupporter || ofSupported) {
            String words = words(statement);
            if (UNAWARE.matcher(words).find()
                    && (speaksOfEither(statement, watch, reading, ofSupporter)
                            || REQUEST.matcher(words).find() && onlyThisWasAsked(reading, watch))) {
                return spoken(words, reading, watch).stream()
                        .map(kind -> Bearing.denies(
                                kind,
                                REQUEST.matcher(words).find() ? Step.ASKED_FOR : Step.SAID_GIVEN,
                                Counter.UNAWARE))
                        .toList();
            }
            return List.of();
        }
        if (statement.source().country().isPresent()
                && names(statement, watch.supporter(), reading)
                && names(statement, watch.supported(), reading)
                && warns(statement)) {
            return spoken(words(statement), reading, watch).stream()
                    .map(kind -> Bearing.against(kind, Counter.WARNED))
                    .toList();
        }
        return List.of();
    }

    private static String words(Statement statement) {
        return statement.cue().map(cue -> cue.exact() + " ").orElse("")
                + statement.content().exact();
    }

    private static boolean warns(Statement statement) {
        return statement.stance() == Stance.WARNS
                || CONSEQUENCES.matcher(statement.content().exact()).find();
    }

    private static boolean speaksOfEither(Statement statement, Watch watch, Reading reading, boolean ofSupporter) {
        return names(statement, ofSupporter ? watch.supported() : watch.supporter(), reading);
    }

    /** 'not aware of any such request': of this one, where the report tells of no other that was made to the supporter. */
    private static boolean onlyThisWasAsked(Reading reading, Watch watch) {
        List<Event> asked = reading.events().stream()
                .filter(event -> event.eventClass() == EventClass.REQUEST
                        && event.targets().stream()
                                .anyMatch(target -> EventBearing.is(target.actor(), watch.supporter())))
                .toList();
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(event -> event.sources().stream()
                                .anyMatch(source -> EventBearing.is(source.actor(), watch.supported())));
    }

    private static boolean names(Statement statement, String code, Reading reading) {
        return reading.mentions().stream()
                .anyMatch(mention ->
                        statement.content().overlaps(mention.passage()) && EventBearing.is(mention.actor(), code));
    }

    /** The kinds the words speak of; where they name none, those that this report says were asked for. */
    private static Set<SupportKind> spoken(String words, Reading reading, Watch watch) {
        Set<SupportKind> kinds = EnumSet.noneOf(SupportKind.class);
        if (MILITARY.matcher(words).find()) {
            kinds.add(SupportKind.MILITARY);
        }
        if (ECONOMIC.matcher(words).find()) {
            kinds.add(SupportKind.ECONOMIC);
        }
        if (kinds.isEmpty()) {
            for (Event event : reading.events()) {
                if (event.eventClass() == EventClass.REQUEST
                        && event.sources().stream()
                                .anyMatch(source -> EventBearing.is(source.actor(), watch.supported()))
                        && event.targets().stream()
                                .anyMatch(target -> EventBearing.is(target.actor(), watch.supporter()))) {
                    kinds.addAll(EventBearing.kinds(event, SupportKind.DIPLOMATIC));
                }
            }
        }
        return kinds;
    }
}
