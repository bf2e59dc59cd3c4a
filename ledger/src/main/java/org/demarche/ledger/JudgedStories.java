package org.demarche.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.core.report.Report;
import org.demarche.core.story.Account;
import org.demarche.core.story.Member;
import org.demarche.core.story.Relation;
import org.demarche.core.story.Story;

/**
 * Stories as people judged them when this was made: those said to be the same put together, reports said not to belong
 * left out, each a story by itself. The grouping on record stays as it was, so that an undo brings it back.
 */
public final class JudgedStories {
    /** So many outlets and codes are named in a line. */
    private static final int MOST_NAMED = 5;

    private final Ledger ledger;
    private final Stories stories;
    private final List<Judgement> same;
    private final List<Judgement> other;

    /** The stories of a ledger, by what stands of its judgements now. */
    public JudgedStories(Ledger ledger) {
        this.ledger = ledger;
        this.stories = ledger.stories();
        this.same = ledger.judgements().ofKind(JudgementKind.SAME_STORY).all();
        this.other = ledger.judgements().ofKind(JudgementKind.OTHER_STORY).all();
    }

    /**
     * What people made of a story.
     *
     * @param grouped ids of the stories on record that it is made of
     * @param apart ids of the reports said not to belong to one of them, as they were judged
     * @param whole what is left, by the id that follows from its reports; empty where every report was taken out
     * @param alone the reports taken out of it, each as a story
     */
    public record Judged(Set<String> grouped, Set<String> apart, Optional<Story> whole, List<Story> alone) {}

    /** What people made of a story on record. */
    public Judged of(Story story) {
        Map<String, Story> together = together(story);
        Set<String> apart = new TreeSet<>();
        for (Judgement judgement : other) {
            if (together.values().stream().anyMatch(each -> goesBy(each, judgement.verdict()))) {
                apart.add(judgement.subject());
            }
        }
        List<Account> accounts = new ArrayList<>();
        List<Story> alone = new ArrayList<>();
        for (Story each : together.values()) {
            for (Account account : each.accounts()) {
                List<Member> members = new ArrayList<>(account.members());
                members.removeIf(member -> apart.contains(member.report()));
                if (members.size() == account.members().size()) {
                    accounts.add(account);
                } else if (!members.isEmpty()) {
                    accounts.add(account(members));
                }
                account.members().stream()
                        .filter(member -> apart.contains(member.report()))
                        .forEach(member -> alone.add(story(List.of(account(List.of(member))))));
            }
        }
        return new Judged(
                together.keySet(),
                apart,
                accounts.isEmpty() ? Optional.empty() : Optional.of(story(accounts)),
                List.copyOf(alone));
    }

    /** All of them, in no order that means anything. */
    public List<Story> all() {
        List<Story> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String id : stories.ids()) {
            if (!seen.contains(id)) {
                stories.story(id).map(this::of).ifPresent(judged -> {
                    seen.addAll(judged.grouped());
                    judged.whole().ifPresent(all::add);
                    all.addAll(judged.alone());
                });
            }
        }
        return all;
    }

    /**
     * Lines of a list as people judged it: stories put together are one line, where the newest of them stands; a report
     * taken out of a story is a line of its own after it.
     */
    public List<StoryLine> lines(List<StoryLine> lines) {
        return same.isEmpty() && other.isEmpty()
                ? lines
                : lines.stream().flatMap(line -> lines(line).stream()).toList();
    }

    private List<StoryLine> lines(StoryLine line) {
        Judged judged = stories.story(line.id()).map(this::of).orElseThrow();
        List<StoryLine> grouped = judged.grouped().stream()
                .flatMap(id -> (id.equals(line.id()) ? Optional.of(line) : stories.line(id)).stream())
                .sorted(Comparator.comparing((StoryLine each) ->
                                each.to().map(LocalDate::toString).orElse(""))
                        .thenComparing(StoryLine::id)
                        .reversed())
                .toList();
        if (!grouped.get(0).id().equals(line.id())) {
            return List.of();
        }
        List<StoryLine> shown = new ArrayList<>();
        judged.whole().ifPresent(whole -> shown.add(together(line, grouped, whole)));
        judged.alone().forEach(alone -> shown.add(alone(alone, line.cursor())));
        return shown;
    }

    private static StoryLine together(StoryLine line, List<StoryLine> grouped, Story whole) {
        return new StoryLine(
                line.id(),
                line.headline(),
                grouped.stream().flatMap(each -> each.from().stream()).min(Comparator.naturalOrder()),
                grouped.stream().flatMap(each -> each.to().stream()).max(Comparator.naturalOrder()),
                whole.reports().size(),
                whole.accounts().size(),
                grouped.stream()
                        .flatMap(each -> each.outlets().stream())
                        .distinct()
                        .limit(MOST_NAMED)
                        .toList(),
                grouped.stream()
                        .flatMap(each -> each.codes().stream())
                        .distinct()
                        .limit(MOST_NAMED)
                        .toList(),
                line.cursor());
    }

    private StoryLine alone(Story story, StoryLine.Cursor cursor) {
        Optional<Report> report = ledger.report(story.reports().get(0));
        return new StoryLine(
                story.id(),
                report.flatMap(Report::title),
                report.flatMap(Report::published),
                report.flatMap(Report::published),
                1,
                1,
                report.flatMap(Report::outlet).stream().toList(),
                List.of(),
                cursor);
    }

    /** The report that was taken out of its story, by the id of the story that it is by itself. */
    private Optional<Story> takenOut(String id) {
        return other.stream()
                .map(Judgement::subject)
                .filter(report -> Story.idOf(Set.of(report)).equals(id))
                .findFirst()
                .flatMap(this::storyOf);
    }

    /** The story of an id, also of one that it has on record, or had. */
    public Optional<Story> story(String id) {
        return takenOut(id).or(() -> onRecord(id));
    }

    private Optional<Story> onRecord(String id) {
        return stories.story(id)
                .map(this::of)
                .flatMap(judged -> judged.alone().stream()
                        .filter(story -> story.id().equals(id))
                        .findFirst()
                        .or(judged::whole)
                        .or(() -> judged.alone().stream().findFirst()));
    }

    /** The story that a report is in. */
    public Optional<Story> storyOf(String report) {
        return stories.storyOf(report)
                .map(this::of)
                .flatMap(judged -> judged.alone().stream()
                        .filter(story -> story.reports().contains(report))
                        .findFirst()
                        .or(judged::whole));
    }

    /** The story with all that are said to be the same, directly or through another. */
    private Map<String, Story> together(Story story) {
        Map<String, Story> together = new TreeMap<>(Map.of(story.id(), story));
        boolean grew = !same.isEmpty();
        while (grew) {
            grew = false;
            for (Judgement judgement : same) {
                boolean left = together.values().stream().anyMatch(each -> goesBy(each, judgement.subject()));
                boolean right = together.values().stream().anyMatch(each -> goesBy(each, judgement.verdict()));
                if (left != right) {
                    Optional<Story> joined = stories.story(left ? judgement.verdict() : judgement.subject());
                    if (joined.isPresent() && together.putIfAbsent(joined.get().id(), joined.get()) == null) {
                        grew = true;
                    }
                }
            }
        }
        return together;
    }

    private static boolean goesBy(Story story, String id) {
        return story.id().equals(id) || story.aliases().contains(id);
    }

    /** What is left of an account; its last report is a copy of none, and relays none. */
    private static Account account(List<Member> members) {
        return Account.of(
                members.size() == 1 ? List.of(new Member(members.get(0).report(), Relation.ALONE, "")) : members);
    }

    private static Story story(List<Account> accounts) {
        Set<String> reports = new TreeSet<>();
        accounts.forEach(account -> reports.addAll(account.reports()));
        String id = Story.idOf(reports);
        TreeSet<String> aliases = new TreeSet<>();
        reports.forEach(report -> aliases.add("sto-" + report));
        aliases.remove(id);
        return new Story(id, aliases, accounts);
    }
}
