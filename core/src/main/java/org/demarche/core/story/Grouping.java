package org.demarche.core.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.core.copy.CopyJudge;
import org.demarche.core.copy.Likeness;
import org.demarche.core.copy.Profile;
import org.demarche.core.copy.Words;

/**
 * Groups reports into stories, one report at a time. What stories stand in the end follows from the set of reports
 * alone, never from the order in which they came: links depend on two reports only, and a story is a function of the
 * links around it.
 *
 * <p>Reports joined by links form a component. A component of at most {@value #COMPONENT} reports is cut into stories by
 * average linkage. A greater one is first taken apart at a higher threshold, so that the work for one report stays
 * bounded however much is known.
 */
public final class Grouping {
    /** Reports less alike than this are not linked. */
    public static final double LINKED = 0.2;

    static final int COMPONENT = 150;

    /** Copies are looked for only among pairs at least this much alike. */
    private static final double COPY_GATE = 0.25;

    /** Links between copies are stronger than this, all others weaker. */
    private static final double COPIES = 0.9;

    private static final double[] LEVELS = {LINKED, 0.3, 0.4, 0.55, 0.75, COPIES};

    /** So many unfolded profiles are kept at hand; it changes the speed and nothing else. */
    private static final int AT_HAND = 4_000;

    private final Map<String, Words> atHand = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Words> eldest) {
            return size() > AT_HAND;
        }
    };

    /** What follows from the arrival of a report; to be given to {@link StoryMemory#record}. */
    public synchronized Placement place(Profile profile, StoryMemory memory) {
        List<Link> links = linksOf(profile, memory.near(profile));
        Graph before = new Graph(memory, profile.report(), List.of());
        Graph after = new Graph(memory, profile.report(), links);
        Set<String> affected = new LinkedHashSet<>(List.of(profile.report()));
        for (Link link : links) {
            String neighbour = link.other(profile.report());
            affected.add(neighbour);
            for (double level : LEVELS) {
                Set<String> component = before.component(neighbour, level);
                if (link.strength() >= level && component.size() <= COMPONENT) {
                    affected.addAll(component);
                    break;
                }
            }
        }
        return placement(profile, links, affected, after, memory);
    }

    /**
     * The stories of a set of profiles, as they stand when all have arrived; for sets that fit in memory.
     *
     * @param profiles in any order
     */
    public static List<Story> group(Collection<Profile> profiles) {
        DayMemory memory = new DayMemory();
        Grouping grouping = new Grouping();
        profiles.forEach(profile -> memory.record(grouping.place(profile, memory)));
        return memory.stories();
    }

    /** The links between a report and others. */
    private List<Link> linksOf(Profile profile, Collection<Profile> others) {
        Words mine = unfold(profile);
        List<Link> links = new ArrayList<>();
        for (Profile other : others) {
            link(mine, unfold(other)).ifPresent(links::add);
        }
        return links;
    }

    private Words unfold(Profile profile) {
        Words words = atHand.get(profile.report());
        if (words == null || !words.profile().equals(profile)) {
            words = Words.of(profile);
            atHand.put(profile.report(), words);
        }
        return words;
    }

    /** The link between two reports, if they are alike enough. */
    static Optional<Link> link(Words left, Words right) {
        double happening = Likeness.happening(left, right);
        if (happening < LINKED || left.profile().report().equals(right.profile().report())) {
            return Optional.empty();
        }
        boolean inOrder = left.profile().report().compareTo(right.profile().report()) < 0;
        Words first = inOrder ? left : right;
        Words second = inOrder ? right : left;
        boolean copy = false;
        double strength = Math.min(happening, COPIES - 0.01);
        String because = "alike by %.2f".formatted(happening);
        if (happening >= COPY_GATE) {
            Likeness likeness = Likeness.of(first, second);
            copy = CopyJudge.copies(likeness);
            if (copy) {
                strength = COPIES + (1 - COPIES) * CopyJudge.score(likeness);
                because = CopyJudge.because(likeness);
            }
        }
        return Optional.of(new Link(first.profile().report(), second.profile().report(), strength, copy, because));
    }

    private static Placement placement(
            Profile profile, List<Link> links, Set<String> affected, Graph graph, StoryMemory memory) {
        Map<String, Story> storyOfReport = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(affected);
        while (!open.isEmpty()) {
            String report = open.pop();
            if (!storyOfReport.containsKey(report)) {
                for (Set<String> members : graph.cut(report)) {
                    Story story = Accounts.story(members, id -> profileOf(id, profile, memory), graph::links);
                    members.forEach(member -> storyOfReport.put(member, story));
                    // Reports of a story that this one takes from must be settled too.
                    for (String member : members) {
                        memory.storyOf(member).ifPresent(old -> open.addAll(old.reports()));
                    }
                }
            }
        }
        return Changes.between(profile, links, storyOfReport, memory);
    }

    private static Profile profileOf(String id, Profile arriving, StoryMemory memory) {
        return id.equals(arriving.report())
                ? arriving
                : memory.profile(id)
                        .orElseThrow(() -> new IllegalStateException("no profile is recorded for report " + id));
    }

    /** Links as recorded, without or with those of the arriving report. */
    private static final class Graph {
        private final StoryMemory memory;
        private final String arriving;
        private final Map<String, List<Link>> added = new HashMap<>();
        private final Map<String, List<Link>> seen = new HashMap<>();

        Graph(StoryMemory memory, String arriving, List<Link> links) {
            this.memory = memory;
            this.arriving = arriving;
            for (Link link : links) {
                added.computeIfAbsent(link.left(), report -> new ArrayList<>()).add(link);
                added.computeIfAbsent(link.right(), report -> new ArrayList<>()).add(link);
            }
        }

        List<Link> links(String report) {
            return seen.computeIfAbsent(report, id -> {
                List<Link> links = new ArrayList<>();
                for (Link link : memory.links(id)) {
                    if (!link.left().equals(arriving) && !link.right().equals(arriving)) {
                        links.add(link);
                    }
                }
                links.addAll(added.getOrDefault(id, List.of()));
                return links;
            });
        }

        /** The reports reached over links of this strength; one more than {@link #COMPONENT} if there are more. */
        Set<String> component(String report, double level) {
            return reach(report, level, COMPONENT);
        }

        private Set<String> reach(String report, double level, int most) {
            Set<String> reached = new HashSet<>(List.of(report));
            Deque<String> open = new ArrayDeque<>(reached);
            while (!open.isEmpty() && reached.size() <= most) {
                for (Link link : links(open.pop())) {
                    String other = link.other(report(link, reached));
                    if (link.strength() >= level && reached.add(other)) {
                        open.add(other);
                        if (reached.size() > most) {
                            break;
                        }
                    }
                }
            }
            return reached;
        }

        private static String report(Link link, Set<String> reached) {
            return reached.contains(link.left()) ? link.left() : link.right();
        }

        /** The stories of the component around a report, at the first level where it is small enough. */
        Collection<Set<String>> cut(String report) {
            for (double level : LEVELS) {
                Set<String> component = component(report, level);
                if (component.size() <= COMPONENT) {
                    return Linkage.cut(component, this::links);
                }
            }
            // More copies of one text than a component holds: one story.
            return List.of(reach(report, LEVELS[LEVELS.length - 1], Integer.MAX_VALUE));
        }
    }

    /** From stories before to stories after. */
    private static final class Changes {
        static Placement between(
                Profile profile, List<Link> links, Map<String, Story> storyOfReport, StoryMemory memory) {
            Map<String, Story> before = new TreeMap<>();
            Map<String, Story> after = new TreeMap<>();
            storyOfReport.forEach((report, story) -> {
                after.put(story.id(), story);
                memory.storyOf(report).ifPresent(old -> before.put(old.id(), old));
            });
            List<StoryChange> changes = new ArrayList<>();
            Map<String, Set<String>> partsOf = new LinkedHashMap<>();
            before.forEach((id, story) -> {
                Set<String> parts = new TreeSet<>();
                story.reports().forEach(report -> {
                    Story now = storyOfReport.get(report);
                    if (now != null) {
                        parts.add(now.id());
                    }
                });
                partsOf.put(id, parts);
                if (parts.size() > 1) {
                    Story keeper = storyOfReport.get(story.reports().get(0));
                    changes.add(new StoryChange.Split(keeper == null ? id : keeper.id(), id, List.copyOf(parts)));
                }
            });
            after.forEach((id, story) -> {
                List<String> from = before.keySet().stream()
                        .filter(old -> partsOf.getOrDefault(old, Set.of()).contains(id))
                        .toList();
                Set<String> known = new HashSet<>();
                from.forEach(old ->
                        known.addAll(before.containsKey(old) ? before.get(old).reports() : List.of()));
                List<String> joined = story.reports().stream()
                        .filter(report -> !known.contains(report))
                        .toList();
                if (from.isEmpty()) {
                    changes.add(new StoryChange.Opened(id, story.reports()));
                } else if (from.size() > 1) {
                    changes.add(new StoryChange.Merged(id, from));
                }
                if (!from.isEmpty() && !joined.isEmpty()) {
                    changes.add(new StoryChange.Extended(id, from.contains(id) ? id : from.get(0), joined));
                }
            });
            return new Placement(
                    profile,
                    links,
                    after.values().stream()
                            .filter(story -> !story.equals(before.get(story.id())))
                            .toList(),
                    before.keySet().stream()
                            .filter(id -> !after.containsKey(id))
                            .toList(),
                    changes);
        }
    }
}
