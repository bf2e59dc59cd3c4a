package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.ActorSighting;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Seen;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cast on real parses, with sightings of our own making: when they say who somebody is, and when the words do. */
class SeenActorsTest {
    private static final String WRECKERS = "Uganda and Kenya have closed a bridge. The wreckers had burned it.";

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
    void whomNoLexiconKnowsIsOfTheCountryTheNetworkIsSureOf() {
        Cast cast = cast(WRECKERS, "wreckers", 0.99, "Kenya");

        assertThat(cast.at(1, 1)).as("nobody whom the words tell").isEmpty();
        assertThat(cast.seen(1, 1, Optional.empty()))
                .map(Mention::actor)
                .get(InstanceOfAssertFactories.type(Actor.class))
                .satisfies(actor -> {
                    assertThat(actor.name()).isEqualTo("The wreckers");
                    assertThat(actor.country()).contains("KEN");
                    assertThat(actor.sector()).contains(Sector.CRM);
                });
    }

    @Test
    void isNobodyWhereTheNetworkIsNotSure() {
        assertThat(cast(WRECKERS, "wreckers", 0.4, "Kenya").seen(1, 1, Optional.empty()))
                .isEmpty();
        assertThat(cast(WRECKERS, "wreckers", 0.99, "wreckers").seen(1, 1, Optional.empty()))
                .as("no country named is theirs")
                .isEmpty();
        assertThat(cast(WRECKERS, "wreckers", 0.99, "bridge").seen(1, 1, Optional.empty()))
                .as("what it points at names no country")
                .isEmpty();
    }

    @Test
    void isOfTheCountryThatSomethingElseTellsWhereTheNetworkIsNotSure() {
        assertThat(cast(WRECKERS, "wreckers", 0.4, "Kenya").seen(1, 1, Optional.of("UGA")))
                .map(mention -> mention.actor().country())
                .contains(Optional.of("UGA"));
        assertThat(cast(WRECKERS, "wreckers", 0.99, "Kenya").seen(1, 1, Optional.of("UGA")))
                .as("what is seen of themselves comes first")
                .map(mention -> mention.actor().country())
                .contains(Optional.of("KEN"));
    }

    @Test
    void whomTheWordsTellStaysWhoItIs() {
        Cast cast = cast("Kenya has closed a bridge, the Ugandan army said.", "army", 0.99, "Kenya");

        assertThat(cast.at(0, 8))
                .extracting(mention -> mention.actor().country())
                .containsExactly(Optional.of("UGA"));
        assertThat(cast.seen(0, 8, Optional.empty())).isEmpty();
    }

    @Test
    void saysWhichCountriesLinksLeadTo() {
        String text = "Kenya has closed a bridge, and Uganda protested.";
        Cast cast = cast(text, "none", 0, "none");

        Map<String, Double> countries =
                cast.countries(0, 8, List.of(new Link(0, 0.6), new Link(7, 0.2), new Link(8, 0.15), new Link(4, 0.05)));

        assertThat(countries).containsOnlyKeys("KEN", "UGA", Cast.NOWHERE);
        assertThat(countries.values().stream().mapToDouble(Double::doubleValue).sum())
                .as("what names no country does not count")
                .isCloseTo(1, within(1e-9));
        assertThat(cast.countries(0, 8, List.of())).isEmpty();
    }

    @Test
    void saysHowLikelyEachNamedCountryIs() {
        Map<String, Double> homes = cast(WRECKERS, "wreckers", 0.75, "Kenya").seenHomes(1, 1);

        assertThat(homes).containsOnlyKeys("KEN", "");
        assertThat(homes.get("KEN")).isEqualTo(0.75);
        assertThat(cast("Kenya has closed a bridge.", "none", 0, "none").seenHomes(0, 99))
                .as("no such word")
                .isEmpty();
    }

    /** The cast of a text in which a word is tied to another, as that which names their country, and else to itself. */
    private static Cast cast(String text, String who, double likelihood, String country) {
        List<Sentence> read = parser.read(text);
        List<Sentence> sentences = new ArrayList<>();
        for (int s = 0; s < read.size(); s++) {
            List<ActorSighting> actors = new ArrayList<>();
            for (int w = 0; w < read.get(s).words().size(); w++) {
                boolean meant = read.get(s).words().get(w).form().equals(who);
                actors.add(
                        meant
                                ? new ActorSighting(w, Map.of(Sector.CRM, 0.9), links(read, s, w, country, likelihood))
                                : new ActorSighting(w, Map.of(), List.of()));
            }
            sentences.add(read.get(s).with(new Seen(true, List.of(), List.of(), actors)));
        }
        return LexiconCastFinder.standard().find(Report.ofText(text, Optional.empty()), sentences);
    }

    private static List<Link> links(List<Sentence> read, int sentence, int word, String to, double likelihood) {
        List<Link> links = new ArrayList<>();
        for (int s = 0; s < read.size(); s++) {
            List<Word> words = read.get(s).words();
            for (int w = 0; w < words.size(); w++) {
                if (words.get(w).form().equals(to)) {
                    links.add(new Link(s - sentence, w, likelihood));
                }
            }
        }
        links.add(new Link(word, 1 - likelihood));
        return links;
    }
}
