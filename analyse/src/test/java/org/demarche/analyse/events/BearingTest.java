package org.demarche.analyse.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BearingTest {
    private static ModelReader parser;

    @BeforeAll
    static void load() throws IOException {
        parser = ModelReader.parser(1);
    }

    @AfterAll
    static void close() {
        parser.close();
    }

    @Test
    void namesTheWayFromTheActToItsParts() {
        String text = "Chad sold lorries to Niger.";

        assertThat(way(text, 0, "sold", "Chad")).isEqualTo(">nsubj");
        assertThat(way(text, 0, "sold", "Niger")).isEqualTo(">obl:to");
    }

    @Test
    void namesTheWayThroughAnObjectAndUpToTheVerbThatGoverns() {
        assertThat(way("Chad seized Niger's lorries.", 0, "seized", "Niger")).isEqualTo(">obj>nmod:poss");
        assertThat(way("Chad agreed to lend Niger lorries.", 0, "lend", "Chad")).isEqualTo("xcomp<>nsubj");
    }

    @Test
    void saysWhereSomebodyStandsWhoHangsOnNoneOfIt() {
        String text = "Mali waited. Chad sold lorries. Niger waited.";

        assertThat(way(text, 1, "sold", "Mali")).isEqualTo("earlier");
        assertThat(way(text, 1, "sold", "Niger")).isEqualTo("later");
    }

    private static String way(String text, int sentence, String act, String name) {
        Tree tree = Tree.of(parser.read(text).get(sentence));
        int trigger = -1;
        for (int word = 0; word < tree.size(); word++) {
            trigger = tree.word(word).form().equals(act) ? word : trigger;
        }
        int start = text.indexOf(name);
        Actor actor = new Actor(name, Optional.empty(), Optional.empty(), ActorKind.STATE);
        return new Bearing(tree, trigger).of(new Mention(actor, Passage.of(text, start, start + name.length())));
    }
}
