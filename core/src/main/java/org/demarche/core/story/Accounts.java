package org.demarche.core.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.copy.Credit;
import org.demarche.core.copy.Profile;

/** Finds the independent origins among the reports of a story. */
final class Accounts {
    /** So much of the smaller report's quotations must be the other's for both to rest on one. */
    private static final double MOST_QUOTATIONS = 0.75;

    private static final int QUOTATIONS = 2;

    /** So many pairs across two groups of copies must be copies for the groups to be one. */
    private static final double MOST_PAIRS = 0.5;

    private Accounts() {}

    /** The story of these reports. */
    static Story story(Set<String> reports, Function<String, Profile> profiles, Function<String, List<Link>> links) {
        List<Profile> members = new TreeSet<>(reports).stream().map(profiles).toList();
        Map<String, String> group = new HashMap<>();
        members.forEach(member -> group.put(member.report(), member.report()));
        Map<String, String> because = new HashMap<>();
        copies(reports, links, group, because);
        Set<String> relays = new TreeSet<>();
        relays(members, group, because, relays);
        Map<String, List<Profile>> byGroup = new TreeMap<>();
        members.forEach(member -> byGroup.computeIfAbsent(find(group, member.report()), root -> new ArrayList<>())
                .add(member));
        String id = Story.idOf(reports);
        Set<String> aliases = new TreeSet<>();
        reports.forEach(report -> aliases.add("sto-" + report));
        aliases.remove(id);
        return new Story(
                id,
                new TreeSet<>(aliases),
                byGroup.values().stream()
                        .map(account -> account(account, because, relays))
                        .toList());
    }

    /**
     * Joins copies, the surest first. Two groups become one only if most pairs across them are copies: one report that
     * shares a passage with two others does not make these copies of each other.
     */
    private static void copies(
            Set<String> reports,
            Function<String, List<Link>> links,
            Map<String, String> group,
            Map<String, String> because) {
        Set<Link> copies = new TreeSet<>(Comparator.comparingDouble((Link link) -> -link.strength())
                .thenComparing(Link::left)
                .thenComparing(Link::right));
        Map<String, Set<String>> copiesOf = new HashMap<>();
        for (String report : reports) {
            for (Link link : links.apply(report)) {
                if (link.copy() && reports.contains(link.other(report))) {
                    copies.add(link);
                    copiesOf.computeIfAbsent(report, unseen -> new TreeSet<>()).add(link.other(report));
                }
            }
        }
        Map<String, Set<String>> members = new HashMap<>();
        reports.forEach(report -> members.put(report, new TreeSet<>(List.of(report))));
        for (Link link : copies) {
            String left = find(group, link.left());
            String right = find(group, link.right());
            if (!left.equals(right)) {
                Set<String> mine = members.getOrDefault(left, Set.of());
                Set<String> theirs = members.getOrDefault(right, Set.of());
                long alike = mine.stream()
                        .flatMap(report -> copiesOf.getOrDefault(report, Set.of()).stream())
                        .filter(theirs::contains)
                        .count();
                if (alike > MOST_PAIRS * mine.size() * theirs.size()) {
                    join(group, left, right);
                    Set<String> all = new TreeSet<>(mine);
                    all.addAll(theirs);
                    members.put(find(group, left), all);
                    because.putIfAbsent(link.left(), link.because());
                    because.putIfAbsent(link.right(), link.because());
                }
            }
        }
    }

    private static Account account(List<Profile> members, Map<String, String> because, Set<String> relays) {
        if (members.size() == 1) {
            return Account.of(List.of(new Member(members.get(0).report(), Relation.ALONE, "")));
        }
        Optional<Member> origin = origin(members);
        return Account.of(members.stream()
                .map(member -> origin.filter(first -> first.report().equals(member.report()))
                        .orElseGet(() -> new Member(
                                member.report(),
                                relays.contains(member.report()) ? Relation.RELAY : Relation.COPY,
                                because.getOrDefault(member.report(), "a copy of the others"))))
                .toList());
    }

    /** The report that the others credit, or else the only one of the first day where all days are known. */
    private static Optional<Member> origin(List<Profile> members) {
        for (Profile member : members) {
            for (String outlet : member.facts("outlet")) {
                Optional<Profile> crediting = members.stream()
                        .filter(other -> !other.equals(member)
                                && other.facts("credit").contains(outlet)
                                && !other.facts("outlet").contains(outlet))
                        .findFirst();
                if (crediting.isPresent()) {
                    return Optional.of(
                            new Member(member.report(), Relation.ORIGIN, "another of these reports credits " + outlet));
                }
            }
        }
        if (members.stream().allMatch(member -> member.published().isPresent())) {
            LocalDate first = members.stream()
                    .flatMap(member -> member.published().stream())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            List<Profile> earliest = members.stream()
                    .filter(member -> member.published().equals(Optional.of(first)))
                    .toList();
            if (earliest.size() == 1) {
                return Optional.of(
                        new Member(earliest.get(0).report(), Relation.ORIGIN, "published first, on " + first));
            }
        }
        return Optional.empty();
    }

    private static void relays(
            List<Profile> members, Map<String, String> group, Map<String, String> because, Set<String> relays) {
        List<Facts> facts = members.stream().map(Facts::of).toList();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Facts left = facts.get(i);
                Facts right = facts.get(j);
                Optional<String> credited = credited(left, right).or(() -> credited(right, left));
                Optional<String> why = credited.isPresent() ? credited : quotations(left, right);
                if (why.isPresent()) {
                    boolean copies = find(group, left.report()).equals(find(group, right.report()));
                    join(group, left.report(), right.report());
                    if (!copies) {
                        for (Facts relay : List.of(left, right)) {
                            if (because.putIfAbsent(relay.report(), why.get()) == null) {
                                relays.add(relay.report());
                            }
                        }
                    }
                }
            }
        }
    }

    /** One report opens on the word of an outlet, and the other is that outlet's. */
    private static Optional<String> credited(Facts relay, Facts origin) {
        return relay.credits().stream()
                .filter(credit ->
                        origin.outlets().contains(credit) && !relay.outlets().contains(credit))
                .findFirst()
                .map(credit -> "its word is that of " + credit);
    }

    /** Nearly all quotations of one are the other's, and one of the two says to which outlet they were given. */
    private static Optional<String> quotations(Facts left, Facts right) {
        List<Quote> mine = left.quotes();
        List<Quote> theirs = right.quotes();
        if (Stream.concat(mine.stream(), theirs.stream())
                .allMatch(quote -> quote.outlet().isEmpty())) {
            return Optional.empty();
        }
        List<Quote> fewer = mine.size() <= theirs.size() ? mine : theirs;
        List<Quote> more = mine.size() <= theirs.size() ? theirs : mine;
        int shared = 0;
        Set<String> outlets = new TreeSet<>();
        for (Quote quote : fewer) {
            Optional<Quote> match = more.stream()
                    .filter(other -> quote.words().mayBeAlike(other.words())
                            && SameWords.alike(quote.words(), other.words()) >= SameWords.SAME)
                    .findFirst();
            if (match.isPresent()) {
                shared++;
                outlets.add(quote.outlet());
                outlets.add(match.get().outlet());
            }
        }
        outlets.remove("");
        if (shared < QUOTATIONS || shared < MOST_QUOTATIONS * fewer.size() || outlets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("%d of %d quotations are the same, given to %s"
                .formatted(
                        shared, fewer.size(), outlets.stream().map(Credit::name).collect(Collectors.joining(", "))));
    }

    /** A quotation: the outlet it was given to, if the report says so, and its words. */
    private record Quote(String outlet, SameWords.Weighed words) {
        static Quote of(String fact) {
            int bar = fact.indexOf('|');
            return new Quote(
                    fact.substring(0, bar),
                    SameWords.Weighed.of(List.of(fact.substring(bar + 1).split(" "))));
        }
    }

    /** What of a profile bears on relays. */
    private record Facts(String report, List<String> outlets, List<String> credits, List<Quote> quotes) {
        static Facts of(Profile profile) {
            return new Facts(
                    profile.report(),
                    profile.facts("outlet"),
                    profile.facts("credit"),
                    profile.facts("quote").stream().map(Quote::of).toList());
        }
    }

    private static String find(Map<String, String> group, String report) {
        String root = report;
        while (!root.equals(group.getOrDefault(root, root))) {
            root = group.getOrDefault(root, root);
        }
        return root;
    }

    private static void join(Map<String, String> group, String left, String right) {
        String first = find(group, left);
        String second = find(group, right);
        if (!first.equals(second)) {
            group.put(first.compareTo(second) < 0 ? second : first, first.compareTo(second) < 0 ? first : second);
        }
    }
}
