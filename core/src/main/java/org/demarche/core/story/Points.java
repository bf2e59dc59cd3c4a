package org.demarche.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.core.ContentId;
import org.demarche.core.actor.Actor;
import org.demarche.core.event.Event;
import org.demarche.core.reading.Reading;
import org.demarche.core.statement.Statement;

/** What the accounts of a story speak of, and where they differ: a function of their readings. */
public final class Points {
    private Points() {}

    /**
     * The points of a story, those on which accounts differ first, then those told by most accounts.
     *
     * @param readings the readings of the story's reports, by report id; a report without one is passed over
     */
    public static List<Point> of(Story story, Map<String, Reading> readings) {
        Map<String, String> accountOf = new TreeMap<>();
        story.accounts().forEach(account -> account.reports().forEach(report -> accountOf.put(report, account.id())));
        return of(accountOf, readings);
    }

    /**
     * The points of reports that tell of one happening, account by account.
     *
     * @param accountOf account id by report id
     */
    public static List<Point> of(Map<String, String> accountOf, Map<String, Reading> readings) {
        Set<String> accounts = new TreeSet<>(accountOf.values());
        List<Found<Event>> events = new ArrayList<>();
        List<Found<Statement>> statements = new ArrayList<>();
        Map<String, List<People.Cited>> roles = new TreeMap<>();
        new TreeMap<>(accountOf).forEach((report, account) -> {
            Reading reading = readings.get(report);
            if (reading != null) {
                for (Event event : reading.events()) {
                    events.add(Found.of(account, reading, event.id(), event.passage(), event.trigger(), event));
                }
                for (Statement statement : reading.statements()) {
                    statements.add(Found.of(
                            account,
                            reading,
                            statement.id(),
                            statement.content(),
                            statement.cue().orElse(statement.content()),
                            statement));
                }
                for (Roles.Role role : Roles.of(reading)) {
                    roles.computeIfAbsent(account, unseen -> new ArrayList<>())
                            .add(new People.Cited(account, report, role));
                }
            }
        });
        Alike alike = new Alike();
        List<List<Found<Statement>>> said = Gathering.gather(statements, alike::statements, Alike.SAME);
        List<Point> points = new ArrayList<>(People.points(roles, said, accounts));
        for (List<Found<Event>> group : Gathering.gather(events, alike::events, Alike.SAME)) {
            points.add(eventPoint(group, accounts));
        }
        for (List<Found<Statement>> group : said) {
            points.add(statementPoint(group, accounts));
        }
        Set<String> told = new TreeSet<>();
        points.forEach(point -> point.differences().stream()
                .filter(difference -> difference.kind() == DifferenceKind.NUMBER)
                .forEach(difference -> told.add(values(difference))));
        Quantities.points(accountOf, readings, accounts).stream()
                .filter(point -> !told.contains(values(point.differences().get(0))))
                .forEach(points::add);
        points.sort(Comparator.comparing(Points::weightiest)
                .thenComparing(Comparator.comparingInt(Point::corroboration).reversed())
                .thenComparing(point -> point.versions().get(0).citations().get(0))
                .thenComparing(Point::id));
        return onceEach(points);
    }

    /** A difference that two points share, an event and the statement that tells of it, is kept with the first. */
    private static List<Point> onceEach(List<Point> points) {
        Set<String> told = new HashSet<>();
        return points.stream()
                .map(point -> new Point(
                        point.id(),
                        point.kind(),
                        point.label(),
                        point.versions(),
                        point.silent(),
                        point.differences().stream()
                                .filter(difference -> difference.kind().compareTo(DifferenceKind.NUMBER) < 0
                                        || told.add(difference.kind() + values(difference)))
                                .toList()))
                .filter(point ->
                        point.kind() != PointKind.DETAIL || !point.differences().isEmpty())
                .toList();
    }

    private static int weightiest(Point point) {
        return point.differences().isEmpty()
                ? Integer.MAX_VALUE
                : List.of(DifferenceKind.values())
                        .indexOf(point.differences().get(0).kind());
    }

    private static Point eventPoint(List<Found<Event>> group, Collection<String> accounts) {
        Map<String, List<Found<Event>>> byAccount = byAccount(group);
        List<Version> versions = new ArrayList<>();
        byAccount.forEach((account, found) -> versions.add(new Version(
                account,
                found.stream().map(Found::citation).toList(),
                found.stream().map(Found::id).toList(),
                Optional.of(found.get(0).value().standing()),
                voice(found.stream().map(each -> each.value().saidBy()).toList()))));
        return point(
                PointKind.EVENT,
                EventWords.of(group.stream().map(Found::value).toList()),
                versions,
                accounts,
                across(byAccount, Differences::ofEvents));
    }

    private static Point statementPoint(List<Found<Statement>> group, Collection<String> accounts) {
        Map<String, List<Found<Statement>>> byAccount = byAccount(group);
        List<Version> versions = new ArrayList<>();
        byAccount.forEach((account, found) -> versions.add(new Version(
                account,
                found.stream().map(Found::citation).toList(),
                found.stream().map(Found::id).toList(),
                Optional.empty(),
                voice(found.stream()
                        .map(each -> Optional.of(each.value().source()))
                        .toList()))));
        return point(
                PointKind.STATEMENT,
                StatementWords.of(group.stream().map(Found::value).toList()),
                versions,
                accounts,
                across(byAccount, Differences::ofStatements));
    }

    private static Point point(
            PointKind kind,
            String label,
            List<Version> versions,
            Collection<String> accounts,
            List<Difference> differences) {
        return Point.among(
                accounts,
                ContentId.of(
                        "poi-",
                        versions.stream()
                                .flatMap(version -> version.findings().stream())
                                .sorted()
                                .toArray(String[]::new)),
                kind,
                label,
                versions,
                differences);
    }

    @FunctionalInterface
    private interface Comparing<T> {
        List<Difference> of(List<Found<T>> left, List<Found<T>> right);
    }

    /** One difference of each kind and each pair of values is enough, however many accounts repeat it. */
    private static <T> List<Difference> across(Map<String, List<Found<T>>> byAccount, Comparing<T> comparing) {
        Map<DifferenceKind, Map<String, Difference>> differences = new EnumMap<>(DifferenceKind.class);
        List<List<Found<T>>> sides = List.copyOf(byAccount.values());
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                for (Difference difference : comparing.of(sides.get(i), sides.get(j))) {
                    String values = values(difference);
                    differences
                            .computeIfAbsent(difference.kind(), unseen -> new TreeMap<>())
                            .putIfAbsent(values, difference);
                }
            }
        }
        return differences.values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
    }

    private static String values(Difference difference) {
        List<String> both = new ArrayList<>(
                List.of(difference.left().value(), difference.right().value()));
        both.sort(Comparator.naturalOrder());
        return both.toString();
    }

    private static <T> Map<String, List<Found<T>>> byAccount(List<Found<T>> group) {
        Map<String, List<Found<T>>> byAccount = new TreeMap<>();
        group.forEach(found -> byAccount
                .computeIfAbsent(found.account(), unseen -> new ArrayList<>())
                .add(found));
        return byAccount;
    }

    /** Whose word it is, unless the report says it somewhere itself. */
    private static Optional<String> voice(List<Optional<Actor>> actors) {
        if (actors.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return actors.stream()
                .flatMap(Optional::stream)
                .map(Actor::name)
                .filter(name -> !name.isBlank())
                .findFirst();
    }
}
