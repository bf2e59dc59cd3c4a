package org.demarche.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.core.copy.Profile;
import org.demarche.core.copy.ProfileMaker;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final String FERRY = """
            A ferry carrying 240 passengers ran aground off Zanzibar late on Monday, the Tanzanian coast guard said.
            Captain Juma Othman steered the MV Mapinduzi onto a sandbank near Nungwi after its engine failed.
            Fishermen took most passengers ashore in dhows before rescuers from Dar es Salaam arrived.
            Two people were treated for injuries at Mnazi Mmoja hospital, and nobody was missing.
            The ferry's owner, Azania Lines, said it would inspect its three other vessels.
            """;
    private static final String FERRY_TOLD_ANEW = """
            Tanzania's coast guard brought 240 people to safety after their ferry struck a sandbank close to Nungwi.
            The MV Mapinduzi lost power on its way to Zanzibar, according to survivors who reached the beach in dhows.
            Azania Lines, which runs the ferry, promised to check its fleet.
            Hospital staff in Zanzibar said two passengers had been hurt.
            """;
    private static final String TALKS = """
            Ministers from Armenia and Azerbaijan opened border talks in Tbilisi on Monday under Georgian mediation.
            Foreign Minister Ararat Mirzoyan said a map of the Tavush section lay on the table for the first time.
            Baku's delegation wants the road through Kirants reopened before any treaty is signed.
            The talks go on until Thursday, the Georgian foreign ministry said.
            """;
    private static final String TALKS_TOLD_ANEW = """
            Georgia hosted Armenian and Azerbaijani ministers in Tbilisi for talks on their common border.
            Armenia's Ararat Mirzoyan spoke of a first map of Tavush, while Azerbaijan insisted on the Kirants road.
            No treaty is expected before Thursday, when the Tbilisi talks end.
            """;

    @Test
    void reportsOfOneHappeningAreOneStory() {
        List<Story> stories = Grouping.group(List.of(
                report("a", FERRY), report("b", FERRY_TOLD_ANEW), report("c", TALKS), report("d", TALKS_TOLD_ANEW)));
        assertThat(stories).extracting(Story::reports).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(stories).allSatisfy(story -> assertThat(story.accounts()).hasSize(2));
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Profile> profiles = new ArrayList<>();
        List<String> texts = List.of(FERRY, FERRY_TOLD_ANEW, TALKS, TALKS_TOLD_ANEW);
        for (int i = 0; i < 12; i++) {
            profiles.add(report("r" + i, cut(texts.get(i % 4), i / 4)));
        }
        List<Story> expected = Grouping.group(profiles);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(profiles, new Random(seed));
            assertThat(Grouping.group(profiles)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void theOrderOfArrivalChangesNothingBeyondTheSizeOfAComponent() {
        List<Profile> profiles = new ArrayList<>();
        Random chance = new Random(5);
        for (int i = 0; i < Grouping.COMPONENT + 40; i++) {
            List<String> words = new ArrayList<>(List.of((FERRY + TALKS).split("\\s+")));
            Collections.shuffle(words, chance);
            profiles.add(report("r%03d".formatted(i), String.join(" ", words.subList(0, 60))));
        }
        List<Story> expected = Grouping.group(profiles);
        for (int seed = 0; seed < 2; seed++) {
            Collections.shuffle(profiles, new Random(seed));
            assertThat(Grouping.group(profiles)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void copiesAreOneAccountWithTheReason() {
        List<Story> stories =
                Grouping.group(List.of(report("a", FERRY), report("b", cut(FERRY, 1)), report("c", FERRY_TOLD_ANEW)));
        assertThat(stories).hasSize(1);
        assertThat(stories.get(0).accounts())
                .extracting(Account::reports)
                .containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(stories.get(0).accounts().get(0).members()).allSatisfy(member -> {
            assertThat(member.relation()).isEqualTo(Relation.COPY);
            assertThat(member.because()).contains("sentences");
        });
    }

    @Test
    void theFirstPublishedCopyIsTheOrigin() {
        List<Story> stories = Grouping.group(List.of(
                report("a", FERRY, "2024-03-05", "Coast Weekly"), report("b", FERRY, "2024-03-04", "Zanzibar Mail")));
        assertThat(stories.get(0).accounts().get(0).origin()).contains("b");
    }

    @Test
    void nothingShowsWhichOfTwoUndatedCopiesIsTheOrigin() {
        List<Story> stories = Grouping.group(List.of(report("a", FERRY), report("b", FERRY)));
        assertThat(stories.get(0).accounts().get(0).origin()).isEmpty();
    }

    @Test
    void aReportOnTheWordOfAnotherIsItsRelay() {
        String relay = "Reuters reported that a ferry ran aground off Zanzibar. " + FERRY_TOLD_ANEW;
        List<Story> stories = Grouping.group(
                List.of(report("a", FERRY, "2024-03-04", "Reuters"), report("b", relay, "2024-03-04", "Inland Post")));
        assertThat(stories.get(0).accounts()).hasSize(1);
        assertThat(stories.get(0).accounts().get(0).origin()).contains("a");
        assertThat(stories.get(0).accounts().get(0).members().get(1).relation()).isEqualTo(Relation.RELAY);
    }

    @Test
    void reportsFarApartInTimeAreTwoStories() {
        List<Story> stories = Grouping.group(
                List.of(report("a", FERRY, "2024-03-04", "Mail"), report("b", FERRY_TOLD_ANEW, "2024-04-04", "Post")));
        assertThat(stories).hasSize(2);
    }

    @Test
    void aReportBetweenTwoStoriesMergesThemAndTheirIdsLeadOn() {
        DayMemory memory = new DayMemory();
        Grouping grouping = new Grouping();
        List<String> lines = List.of(FERRY.split("\n"));
        List<StoryChange> changes = new ArrayList<>();
        for (Profile profile : List.of(
                report("b", String.join("\n", lines.subList(0, 2))),
                report("c", String.join("\n", lines.subList(3, 5))),
                report("a", FERRY))) {
            Placement placement = grouping.place(profile, memory);
            memory.record(placement);
            changes.addAll(placement.changes());
        }
        assertThat(memory.stories()).hasSize(1);
        assertThat(memory.stories().get(0).id()).isEqualTo("sto-a");
        assertThat(memory.stories().get(0).aliases()).containsExactly("sto-b", "sto-c");
        assertThat(changes).contains(new StoryChange.Merged("sto-a", List.of("sto-b", "sto-c")));
    }

    @Test
    void emptyAndVeryShortTextsAreStoriesOfTheirOwn() {
        List<Story> stories = Grouping.group(List.of(report("a", ""), report("b", " \n"), report("c", "Yes.")));
        assertThat(stories).hasSize(3);
    }

    @Test
    void theSameReportTwiceChangesNothing() {
        DayMemory memory = new DayMemory();
        Grouping grouping = new Grouping();
        memory.record(grouping.place(report("a", FERRY), memory));
        memory.record(grouping.place(report("b", FERRY_TOLD_ANEW), memory));
        List<Story> before = memory.stories();
        memory.record(grouping.place(report("a", FERRY), memory));
        assertThat(memory.stories()).isEqualTo(before);
        assertThat(memory.links("a")).hasSize(1);
    }

    @Test
    void whatIsForgottenLeavesNoTrace() {
        DayMemory memory = new DayMemory();
        Grouping grouping = new Grouping();
        memory.record(grouping.place(report("a", FERRY, "2024-03-04", "Mail"), memory));
        memory.record(grouping.place(report("b", TALKS, "2024-04-04", "Mail"), memory));
        memory.forgetBefore(LocalDate.parse("2024-04-01"));
        assertThat(memory.size()).isEqualTo(1);
        assertThat(memory.stories()).extracting(Story::id).containsExactly("sto-b");
    }

    @Test
    void aProfileSurvivesTheLedger() {
        Profile profile = report("a", FERRY, "2024-03-04", "Mail");
        assertThat(Profile.fromBytes(profile.toBytes())).isEqualTo(profile);
        assertThat(Profile.fromBytes(profile.toBytes()).keys()).isEqualTo(profile.keys());
    }

    private static String cut(String text, int lines) {
        List<String> all = List.of(text.strip().split("\n"));
        return String.join("\n", all.subList(0, all.size() - lines));
    }

    private static Profile report(String id, String text) {
        return profile(id, text, Optional.empty(), Optional.empty());
    }

    private static Profile report(String id, String text, String day, String outlet) {
        return profile(id, text, Optional.of(LocalDate.parse(day)), Optional.of(outlet));
    }

    private static Profile profile(String id, String text, Optional<LocalDate> day, Optional<String> outlet) {
        Report report = new Report(id, Optional.empty(), outlet, day, Optional.empty(), "en", "", text);
        return ProfileMaker.of(new Reading(report, "test", List.of(), List.of(), List.of(), List.of()));
    }
}
