package org.demarche.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.brief.Brief.AccountBrief;
import org.demarche.brief.Brief.DifferenceBrief;
import org.demarche.brief.Brief.KindBrief;
import org.demarche.brief.Brief.PairBrief;
import org.demarche.brief.Brief.PointBrief;
import org.demarche.brief.Brief.Quote;
import org.demarche.brief.Brief.ReportBrief;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.brief.Brief.VersionBrief;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
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
import org.demarche.core.story.Story;
import org.demarche.core.story.Version;
import org.demarche.core.watch.Evidence;
import org.demarche.core.watch.StateOfPlay;
import org.demarche.core.watch.SupportState;

/** Makes the brief of one story from what reconciliation and assessment found: a pure function of its arguments. */
public final class BriefMaker {
    private static final int QUOTES_PER_KIND = 4;
    private static final int OPENING_UNITS = 60;
    private static final Pattern QUOTE_MARK = Pattern.compile("[\"“”„«]");

    private final Story story;
    private final Map<String, Reading> readings;
    private final Map<String, String> letterOfAccount = new HashMap<>();
    private final Map<String, String> labelOfReport = new HashMap<>();
    private final Quotes quotes;

    private BriefMaker(Story story, Map<String, Reading> readings) {
        this.story = story;
        this.readings = readings;
        Map<String, String> outlets = new HashMap<>();
        List<Account> ordered = orderedAccounts();
        for (int i = 0; i < ordered.size(); i++) {
            letterOfAccount.put(ordered.get(i).id(), letter(i));
            List<Member> members = orderedMembers(ordered.get(i));
            for (int j = 0; j < members.size(); j++) {
                String report = members.get(j).report();
                labelOfReport.put(report, letter(i) + (members.size() == 1 ? "" : j + 1));
                outlets.put(report, outlet(reportOf(report)));
            }
        }
        this.quotes = new Quotes(readings, labelOfReport, outlets);
    }

    /**
     * The brief of one story.
     *
     * @param story its accounts
     * @param readings the reading of each of its reports, by report id
     * @param points what its reports say, as reconciled with each report by itself: so the variants of a copy show too
     * @param states the states of play of the pairs in it, the weightiest first
     * @throws IllegalArgumentException if a report of the story has no reading
     */
    public static StoryBrief make(
            Story story, Map<String, Reading> readings, List<Point> points, List<StateOfPlay> states) {
        BriefMaker maker = new BriefMaker(story, readings);
        return maker.brief(points, states);
    }

    /**
     * The state of play of one pair, by itself; the reports that its quotes come from count as accounts of no story.
     *
     * @param readings the reading of each report that is quoted ({@link #quotedReports}), by report id
     */
    public static PairBrief pair(StateOfPlay state, Map<String, Reading> readings) {
        Map<String, String> outlets = new HashMap<>();
        readings.forEach((id, reading) -> outlets.put(
                id,
                outlet(reading.report())
                        + reading.report().published().map(day -> ", " + day).orElse("")));
        return pair(state, new Quotes(readings, Map.of(), outlets));
    }

    /** The reports whose words the brief of a pair quotes: the only ones whose reading it needs. */
    public static Set<String> quotedReports(StateOfPlay state) {
        Set<String> reports = new TreeSet<>();
        state.kinds().forEach(kind -> quoted(kind).forEach(citation -> reports.add(citation.report())));
        return reports;
    }

    private StoryBrief brief(List<Point> points, List<StateOfPlay> states) {
        List<Account> accounts = orderedAccounts();
        List<Report> reports = accounts.stream()
                .flatMap(account -> orderedMembers(account).stream())
                .map(member -> reportOf(member.report()))
                .toList();
        List<LocalDate> days = reports.stream()
                .flatMap(report -> report.published().stream())
                .sorted()
                .toList();
        List<PointBrief> agreed = new ArrayList<>();
        List<PointBrief> differing = new ArrayList<>();
        List<PointBrief> speeches = new ArrayList<>();
        List<PointBrief> single = new ArrayList<>();
        for (Point point : ordered(points)) {
            PointBrief shown = point(point);
            boolean differs = !point.differences().isEmpty();
            if (differs) {
                differing.add(shown);
            }
            if (point.kind() == PointKind.STATEMENT) {
                speeches.add(shown);
            } else if (!differs) {
                (corroborated(point) ? agreed : single).add(shown);
            }
        }
        speeches.sort(
                Comparator.comparingInt((PointBrief speech) -> speech.versions().size())
                        .reversed()
                        .thenComparing(BriefMaker::isIndirect));
        return new StoryBrief(
                story.id(),
                headline(reports),
                days.isEmpty() ? Optional.empty() : Optional.of(days.get(0).toString()),
                days.isEmpty()
                        ? Optional.empty()
                        : Optional.of(days.get(days.size() - 1).toString()),
                actors(),
                accounts.stream().map(this::account).toList(),
                states.stream()
                        .map(state -> pair(state, quotes))
                        .filter(pair -> !pair.kinds().isEmpty())
                        .toList(),
                agreed,
                differing,
                speeches,
                single);
    }

    /** Whether two independent accounts say alike how it stands. That it happened and that it goes on are alike. */
    private boolean corroborated(Point point) {
        Map<Standing, Set<String>> accounts = new EnumMap<>(Standing.class);
        for (Version version : point.versions()) {
            Standing standing = version.standing().orElse(Standing.HAPPENED);
            Standing folded = standing == Standing.UNDER_WAY ? Standing.HAPPENED : standing;
            story.accountOf(version.account())
                    .ifPresent(account -> accounts.computeIfAbsent(folded, unseen -> new HashSet<>())
                            .add(account.id()));
        }
        return accounts.values().stream().anyMatch(alike -> alike.size() > 1);
    }

    private static boolean isIndirect(PointBrief speech) {
        return speech.versions().stream()
                .flatMap(version -> version.quotes().stream())
                .noneMatch(quote -> QUOTE_MARK.matcher(quote.exact()).find());
    }

    /** The independent accounts that speak of a point, by letter. */
    private SortedSet<String> accountsOf(Point point) {
        SortedSet<String> letters = new TreeSet<>();
        for (Version version : point.versions()) {
            story.accountOf(version.account()).ifPresent(account -> letters.add(letterOf(account.id())));
        }
        return letters;
    }

    /** Differences by weight, then what most accounts speak of, then the order of the text. */
    private static List<Point> ordered(List<Point> points) {
        return points.stream()
                .sorted(Comparator.comparing(
                                (Point point) -> point.differences().isEmpty())
                        .thenComparing(point -> point.differences().stream()
                                .map(Difference::kind)
                                .min(Comparator.naturalOrder())
                                .orElse(DifferenceKind.SPELLING))
                        .thenComparing(
                                Comparator.comparingInt(Point::corroboration).reversed())
                        .thenComparing(
                                point -> point.versions().get(0).citations().get(0)))
                .toList();
    }

    private List<Account> orderedAccounts() {
        return story.accounts().stream()
                .sorted(Comparator.comparing((Account account) -> account.reports().stream()
                                .flatMap(report -> reportOf(report).published().stream())
                                .min(Comparator.naturalOrder())
                                .orElse(LocalDate.MAX))
                        .thenComparing(Account::id))
                .toList();
    }

    private List<Member> orderedMembers(Account account) {
        return account.members().stream()
                .sorted(Comparator.comparing((Member member) -> member.relation() != Relation.ORIGIN)
                        .thenComparing(
                                member -> reportOf(member.report()).published().orElse(LocalDate.MAX))
                        .thenComparing(Member::report))
                .toList();
    }

    private Report reportOf(String id) {
        Reading reading = readings.get(id);
        if (reading == null) {
            throw new IllegalArgumentException("no reading was given for report " + id + " of story " + story.id());
        }
        return reading.report();
    }

    private static String outlet(Report report) {
        return report.outlet().or(report::title).orElseGet(() -> "“" + opening(report.text()) + "”");
    }

    /** The first words of a text that has neither outlet nor headline. */
    private static String opening(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        if (line.length() <= OPENING_UNITS) {
            return line;
        }
        int space = line.lastIndexOf(' ', OPENING_UNITS);
        return line.substring(0, space > 0 ? space : OPENING_UNITS) + " …";
    }

    private static String headline(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.title().stream())
                .findFirst()
                .orElseGet(() -> opening(reports.get(0).text()));
    }

    private List<String> actors() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String report : story.reports()) {
            for (Event event : Objects.requireNonNull(readings.get(report)).events()) {
                Stream.concat(event.sources().stream(), event.targets().stream())
                        .map(Mention::actor)
                        .flatMap(actor -> actor.country().stream())
                        .forEach(code -> counts.merge(code, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private AccountBrief account(Account account) {
        return new AccountBrief(
                letterOf(account.id()),
                orderedMembers(account).stream()
                        .map(member -> {
                            Report report = reportOf(member.report());
                            return new ReportBrief(
                                    report.id(),
                                    outlet(report),
                                    report.published().map(LocalDate::toString),
                                    report.title(),
                                    report.url(),
                                    member.relation().word(),
                                    member.because());
                        })
                        .toList());
    }

    private static PairBrief pair(StateOfPlay state, Quotes quotes) {
        return new PairBrief(
                state.watch().supporter(),
                state.watch().supported(),
                state.kinds().stream()
                        .filter(kind -> !kind.isUnspokenOf())
                        .map(kind -> new KindBrief(kind.kind().word(), PlayWords.clause(kind), quotesOf(kind, quotes)))
                        .toList());
    }

    private static List<Quote> quotesOf(SupportState kind, Quotes quotes) {
        return quoted(kind).map(quotes::of).toList();
    }

    private static Stream<Citation> quoted(SupportState kind) {
        Stream<Evidence> furthest = kind.furthest().stream()
                .flatMap(held -> held.evidence().stream().limit(2));
        Stream<Evidence> denials =
                kind.furthest().stream().flatMap(held -> held.denials().stream().limit(1));
        Stream<Evidence> counters = kind.counters().stream()
                .flatMap(held -> Stream.concat(
                        held.evidence().stream().limit(1),
                        held.denials().stream().limit(1)));
        Stream<Evidence> past = Stream.concat(kind.past().steps().stream(), kind.past().counters().stream())
                .flatMap(held -> held.evidence().stream().limit(1));
        return Stream.of(furthest, denials, counters, past)
                .flatMap(each -> each)
                .map(Evidence::citation)
                .distinct()
                .limit(QUOTES_PER_KIND);
    }

    private PointBrief point(Point point) {
        return new PointBrief(
                point.kind().word(),
                point.label(),
                point.versions().stream()
                        .map(version -> new VersionBrief(
                                labelOfReport.getOrDefault(version.account(), "?"),
                                version.standing().map(standing -> standing.words()),
                                version.saidBy(),
                                version.citations().stream().map(quotes::of).toList()))
                        .sorted(Comparator.comparing(VersionBrief::account))
                        .toList(),
                silent(point),
                point.differences().stream()
                        .map(difference -> new DifferenceBrief(
                                difference.kind().word(),
                                difference.note(),
                                difference.left().value(),
                                quote(difference.left().citation()),
                                difference.right().value(),
                                quote(difference.right().citation())))
                        .toList());
    }

    /** Letters of the accounts none of whose reports speaks of the point. */
    private List<String> silent(Point point) {
        SortedSet<String> letters = new TreeSet<>(letterOfAccount.values());
        letters.removeAll(accountsOf(point));
        return List.copyOf(letters);
    }

    private Quote quote(Citation citation) {
        return quotes.of(citation);
    }

    private String letterOf(String account) {
        return letterOfAccount.getOrDefault(account, "?");
    }

    /** A to Z, then AA, AB … */
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
