package org.demarche.core.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.core.copy.Profile;

/**
 * Keeps profiles, links and stories in memory, by day of publication. {@link #forgetBefore} lets go of old days, so that
 * a stream without end needs bounded memory; what is forgotten no longer draws new reports.
 */
public final class DayMemory implements StoryMemory {
    private final Map<LocalDate, Map<Long, List<String>>> keysByDay = new TreeMap<>();
    private final Map<Long, List<String>> undated = new HashMap<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Map<String, List<Link>> links = new HashMap<>();
    private final Map<String, Story> stories = new TreeMap<>();
    private final Map<String, String> storyIds = new HashMap<>();

    @Override
    public List<Profile> near(Profile profile) {
        Map<String, Integer> shared = new HashMap<>();
        List<Map<Long, List<String>>> indexes = new ArrayList<>(List.of(undated));
        if (profile.published().isPresent()) {
            LocalDate day = profile.published().get();
            for (int i = -Profile.DAYS; i <= Profile.DAYS; i++) {
                indexes.add(keysByDay.getOrDefault(day.plusDays(i), Map.of()));
            }
        } else {
            indexes.addAll(keysByDay.values());
        }
        for (long key : profile.keys()) {
            for (Map<Long, List<String>> index : indexes) {
                for (String report : index.getOrDefault(key, List.of())) {
                    shared.merge(report, 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= Profile.SHARED_KEYS
                        && !entry.getKey().equals(profile.report()))
                .map(Map.Entry::getKey)
                .sorted()
                .map(report -> profile(report).orElseThrow())
                .toList();
    }

    @Override
    public Optional<Profile> profile(String report) {
        return Optional.ofNullable(profiles.get(report));
    }

    @Override
    public List<Link> links(String report) {
        return links.getOrDefault(report, List.of());
    }

    @Override
    public Optional<Story> storyOf(String report) {
        return Optional.ofNullable(storyIds.get(report)).map(stories::get);
    }

    @Override
    public void record(Placement placement) {
        Profile profile = placement.profile();
        if (profiles.put(profile.report(), profile) == null) {
            Map<Long, List<String>> index = profile.published()
                    .map(day -> keysByDay.computeIfAbsent(day, unseen -> new HashMap<>()))
                    .orElse(undated);
            for (long key : profile.keys()) {
                index.computeIfAbsent(key, unseen -> new ArrayList<>(2)).add(profile.report());
            }
            for (Link link : placement.links()) {
                links.computeIfAbsent(link.left(), report -> new ArrayList<>()).add(link);
                links.computeIfAbsent(link.right(), report -> new ArrayList<>()).add(link);
            }
        }
        placement.gone().forEach(stories::remove);
        for (Story story : placement.stories()) {
            stories.put(story.id(), story);
            story.reports().forEach(report -> storyIds.put(report, story.id()));
        }
    }

    /** All stories, in the order of their ids. */
    public List<Story> stories() {
        return List.copyOf(stories.values());
    }

    /** How many reports are held. */
    public int size() {
        return profiles.size();
    }

    /** Lets go of reports published before a day, and of stories all of whose reports are let go. */
    public void forgetBefore(LocalDate day) {
        Set<String> old = new HashSet<>();
        Collection<Map<Long, List<String>>> indexes =
                List.copyOf(((TreeMap<LocalDate, Map<Long, List<String>>>) keysByDay)
                        .headMap(day)
                        .values());
        indexes.forEach(index -> index.values().forEach(old::addAll));
        ((TreeMap<LocalDate, Map<Long, List<String>>>) keysByDay).headMap(day).clear();
        for (String report : new TreeSet<>(old)) {
            Story story = storyOf(report).orElse(null);
            if (story != null && old.containsAll(story.reports())) {
                stories.remove(story.id());
                story.reports().forEach(this::forget);
            }
        }
    }

    private void forget(String report) {
        profiles.remove(report);
        storyIds.remove(report);
        for (Link link : Optional.ofNullable(links.remove(report)).orElse(List.of())) {
            List<Link> others = links.get(link.other(report));
            if (others != null) {
                others.remove(link);
            }
        }
    }
}
