package org.demarche.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.ContentId;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.name.NameMatch;
import org.demarche.core.name.NameMatcher;
import org.demarche.core.statement.Statement;

/** Who is who across accounts: one person under two spellings, or with two offices. */
final class People {
    /** A name garbled on its way through another language still has so much of its letters. */
    private static final double LETTERS = 0.6;

    private People() {}

    /**
     * Points on persons whom accounts name or place differently.
     *
     * @param roles every office given, by account
     * @param said statements that are one across accounts
     * @param accounts ids of all accounts of the story
     */
    static List<Point> points(
            Map<String, List<Cited>> roles, List<List<Found<Statement>>> said, Collection<String> accounts) {
        Map<String, Point> points = new LinkedHashMap<>();
        List<String> ids = accounts.stream().sorted().toList();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                for (Cited mine : roles.getOrDefault(ids.get(i), List.of())) {
                    for (Cited theirs : roles.getOrDefault(ids.get(j), List.of())) {
                        point(mine, theirs, said, ids).ifPresent(point -> points.putIfAbsent(point.label(), point));
                    }
                }
            }
        }
        return List.copyOf(points.values());
    }

    /**
     * An office with its account.
     *
     * @param account id of the account
     * @param report id of the report
     * @param role the office
     */
    record Cited(String account, String report, Roles.Role role) {
        Side name() {
            return new Side(account, role.name().exact(), new Citation(report, role.name()));
        }

        Side office() {
            return new Side(account, role.words().exact(), new Citation(report, role.words()));
        }
    }

    private static Optional<Point> point(
            Cited mine, Cited theirs, List<List<Found<Statement>>> said, List<String> accounts) {
        NameMatch match =
                NameMatcher.persons(mine.role().person(), theirs.role().person());
        boolean spoken = saidTheSame(mine, theirs, said);
        boolean sameOffice = mine.role().noun().equals(theirs.role().noun());
        boolean one = match.same()
                ? match.exact() || sameOffice || spoken
                : near(mine.role().person(), theirs.role().person())
                        && (spoken || (sameOffice && !mine.role().contradicts(theirs.role())));
        if (!one) {
            return Optional.empty();
        }
        List<Difference> differences = new ArrayList<>();
        if (mine.role().contradicts(theirs.role())) {
            differences.add(new Difference(
                    DifferenceKind.AFFILIATION,
                    mine.office(),
                    theirs.office(),
                    "the same %s, of another body".formatted(mine.role().noun())));
        }
        if (!match.exact()) {
            differences.add(new Difference(
                    DifferenceKind.SPELLING,
                    mine.name(),
                    theirs.name(),
                    match.same()
                            ? unlike(match)
                            : "nearly the same letters, and " + (spoken ? "the same words" : "the same office")));
        }
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        List<Version> versions = new ArrayList<>();
        for (Cited each : List.of(mine, theirs)) {
            versions.add(new Version(
                    each.account(),
                    List.of(each.name().citation(), each.office().citation()),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return Optional.of(Point.among(
                accounts,
                ContentId.of(
                        "poi-",
                        mine.report(),
                        mine.role().person(),
                        theirs.report(),
                        theirs.role().person()),
                PointKind.DETAIL,
                mine.role().person(),
                versions,
                differences));
    }

    /** The words of the name that are spelled differently; those that are the same say nothing here. */
    private static String unlike(NameMatch match) {
        List<String> unlike =
                match.words().stream().filter(word -> !word.contains("' = '")).toList();
        return unlike.isEmpty() ? match.because() : String.join("; ", unlike);
    }

    private static boolean saidTheSame(Cited mine, Cited theirs, List<List<Found<Statement>>> said) {
        return said.stream()
                .anyMatch(group -> group.stream().anyMatch(each -> speaks(each, mine))
                        && group.stream().anyMatch(each -> speaks(each, theirs)));
    }

    /** Whether the statement is this person's: by name, or by an office that the reading gives without the name. */
    private static boolean speaks(Found<Statement> found, Cited cited) {
        Actor source = found.value().source();
        if (!found.reading().report().id().equals(cited.report())) {
            return false;
        }
        return SameActor.isNamed(source)
                ? source.name().equals(cited.role().person())
                : (source.kind() == ActorKind.UNNAMED || source.kind() == ActorKind.PERSON)
                        && !cited.role().noun().isEmpty()
                        && source.name()
                                .toLowerCase(Locale.ROOT)
                                .contains(cited.role().noun());
    }

    /** Whether two names share a word and are otherwise much alike in letters: 'Liu Pengyu' and 'Liu Bingyu'. */
    static boolean near(String left, String right) {
        List<String> mine = SameWords.stems(left);
        List<String> theirs = SameWords.stems(right);
        List<String> restOfMine =
                mine.stream().filter(word -> !theirs.contains(word)).toList();
        List<String> restOfTheirs =
                theirs.stream().filter(word -> !mine.contains(word)).toList();
        if (restOfMine.size() == mine.size() || restOfMine.size() != restOfTheirs.size() || restOfMine.isEmpty()) {
            return false;
        }
        String rest = String.join("", restOfMine);
        String otherRest = String.join("", restOfTheirs);
        int length = Math.max(rest.length(), otherRest.length());
        return length >= 4 && NameMatcher.distance(rest, otherRest) <= (1 - LETTERS) * length;
    }
}
