package org.demarche.analyse.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.core.event.EventClass;
import org.junit.jupiter.api.Test;

class ActionLexiconTest {
    private final ActionLexicon lexicon = ActionLexicon.load();

    @Test
    void coversTheSixteenClassesBroadly() {
        Set<EventClass> classes = EnumSet.noneOf(EventClass.class);
        for (String verb : List.of(
                "sign",
                "meet",
                "praise",
                "release",
                "extradite",
                "donate",
                "withdraw",
                "urge",
                "accuse",
                "reject",
                "threaten",
                "protest",
                "impose",
                "deploy",
                "arrest",
                "bomb")) {
            lexicon.entries('v', verb)
                    .forEach(entry -> entry.action().ifPresent(action -> classes.add(action.eventClass())));
        }
        assertThat(classes).containsExactlyInAnyOrder(EventClass.values());
        assertThat(lexicon.size()).isGreaterThan(1200);
    }

    @Test
    void putsTheEntryThatAsksForMostFirst() {
        List<Integer> weights =
                lexicon.entries('v', "strike").stream().map(Entry::weight).toList();
        assertThat(weights).isNotEmpty().isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void everyActionHasACameoCodeOfItsRoot() {
        for (String verb : List.of("sign", "release", "bomb", "reject")) {
            lexicon.entries('v', verb)
                    .forEach(entry -> entry.action()
                            .ifPresent(action -> assertThat(action.cameo()).matches("\\d{3,4}")));
        }
    }
}
