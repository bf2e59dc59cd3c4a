package org.demarche.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.copy.Rarity;
import org.demarche.core.reading.Reading;

/**
 * Figures that accounts give for one thing, wherever in the text they give them: '20 drones' here and '12 armed drones'
 * there. Only where each account gives one figure alone for such a thing, in sentences about the same.
 */
final class Quantities {
    private static final double RARE = 0.3;
    private static final double TELLING_UNIT = 0.55;

    private Quantities() {}

    private record Quantity(String account, String report, Passage place, Passage sentence, Figures.Figure figure) {
        Side side() {
            return new Side(account, figure.words(), new Citation(report, sentence));
        }
    }

    /** Points on figures that differ. */
    static List<Point> points(
            Map<String, String> accountOf, Map<String, Reading> readings, Collection<String> accounts) {
        Map<String, List<Quantity>> byAccount = new TreeMap<>();
        new TreeMap<>(accountOf).forEach((report, account) -> {
            Reading reading = readings.get(report);
            if (reading != null) {
                byAccount.computeIfAbsent(account, unseen -> new ArrayList<>()).addAll(of(account, reading));
            }
        });
        Map<String, Point> points = new TreeMap<>();
        List<String> ids = List.copyOf(byAccount.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                List<Quantity> mine = Objects.requireNonNull(byAccount.get(ids.get(i)));
                List<Quantity> theirs = Objects.requireNonNull(byAccount.get(ids.get(j)));
                for (Quantity one : mine) {
                    differing(one, mine, theirs).ifPresent(other -> {
                        Point point = point(one, other, accounts);
                        points.putIfAbsent(
                                one.figure().units() + " " + one.figure().value() + " "
                                        + other.figure().value(),
                                point);
                    });
                }
            }
        }
        return List.copyOf(points.values());
    }

    private static List<Quantity> of(String account, Reading reading) {
        List<Quantity> quantities = new ArrayList<>();
        for (Passage sentence : reading.sentences()) {
            for (Figures.Figure figure : Figures.of(sentence.exact())) {
                Passage place = Passage.of(
                        reading.report().text(),
                        sentence.start() + figure.start(),
                        sentence.start() + figure.start() + 1);
                quantities.add(new Quantity(account, reading.report().id(), place, sentence, figure));
            }
        }
        return quantities;
    }

    private static Optional<Quantity> differing(Quantity one, List<Quantity> mine, List<Quantity> theirs) {
        List<Quantity> others = theirs.stream()
                .filter(other -> one.figure().counts(other.figure()))
                .toList();
        boolean alone = mine.stream()
                .filter(other -> one.figure().counts(other.figure()))
                .allMatch(other -> other.figure().value() == one.figure().value());
        if (!alone
                || others.isEmpty()
                || others.stream().anyMatch(other -> one.figure().agrees(other.figure()))
                || others.stream()
                                .map(other -> other.figure().value())
                                .distinct()
                                .count()
                        > 1) {
            return Optional.empty();
        }
        return others.stream().filter(other -> ofOneThing(one, other)).findFirst();
    }

    private static boolean ofOneThing(Quantity one, Quantity other) {
        Set<String> shared = new HashSet<>();
        List<String> theirs = SameWords.stems(other.sentence().exact());
        for (String stem : SameWords.stems(one.sentence().exact())) {
            if (Rarity.of(stem) > RARE
                    && !Character.isDigit(stem.charAt(0))
                    && theirs.stream().anyMatch(word -> SameWords.meets(stem, word) >= 0.9)) {
                shared.add(stem);
            }
        }
        boolean telling =
                one.figure().units().stream().anyMatch(unit -> shared.contains(unit) && Rarity.of(unit) > TELLING_UNIT);
        return shared.size() >= (telling ? 2 : 3);
    }

    private static Point point(Quantity one, Quantity other, Collection<String> accounts) {
        List<Version> versions = new ArrayList<>();
        for (Quantity each : List.of(one, other)) {
            versions.add(new Version(
                    each.account(),
                    List.of(new Citation(each.report(), each.sentence())),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return Point.among(
                accounts,
                ContentId.of(
                        "poi-",
                        one.report(),
                        one.place().toString(),
                        other.report(),
                        other.place().toString()),
                PointKind.DETAIL,
                one.figure().words(),
                versions,
                List.of(new Difference(
                        DifferenceKind.NUMBER,
                        one.side(),
                        other.side(),
                        one.figure().words() + " here, " + other.figure().words() + " there")));
    }
}
