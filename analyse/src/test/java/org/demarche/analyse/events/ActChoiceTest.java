package org.demarche.analyse.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.choice.SignWeights;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.junit.jupiter.api.Test;

/** Which of several readings of an act is coded, by weights of our own making. */
class ActChoiceTest {
    private static final String TEXT = "Chad, Niger, Mali";
    private static final Mention CHAD = state("Chad", "TCD");
    private static final Mention NIGER = state("Niger", "NER");
    private static final Mention MALI = state("Mali", "MLI");

    private static final ActChoice CHOICE = new ActChoice.Learned(SignWeights.of(Map.of(
            "strong", 2.0,
            "fair", 0.5,
            "slight", 0.1,
            "weak", -3.0,
            "threshold:alone", 0.5,
            "threshold:alone:deed", 0.4,
            "threshold:alone:done", 0.8,
            "threshold:nearby", 0.6,
            "threshold:clause", 0.3)));

    @Test
    void theLikeliestReadingIsTaken() {
        ActReading weak = reading(EventClass.AID, CHAD, NIGER, Standing.ANNOUNCED, "weak");
        ActReading strong = reading(EventClass.AID, CHAD, MALI, Standing.ANNOUNCED, "strong");

        assertThat(choose(weak, strong)).contains(strong);
    }

    @Test
    void nothingIsCodedWhereThatIsLikelierThanAnyReading() {
        assertThat(choose(reading(EventClass.AID, CHAD, NIGER, Standing.ANNOUNCED, "weak")))
                .isEmpty();
    }

    @Test
    void toBeToldAsDoneAnActMustBeSurer() {
        assertThat(choose(reading(EventClass.AID, CHAD, NIGER, Standing.ANNOUNCED, "fair")))
                .isPresent();
        assertThat(choose(reading(EventClass.AID, CHAD, NIGER, Standing.HAPPENED, "fair")))
                .isEmpty();
        assertThat(choose(reading(EventClass.AID, CHAD, NIGER, Standing.HAPPENED, "strong")))
                .isPresent();
    }

    @Test
    void readingsThatDifferOnlyInWhomItIsDoneToVouchForTheDeed() {
        ActReading one = reading(EventClass.AID, CHAD, NIGER, Standing.HAPPENED, "fair", "strong");
        ActReading other = reading(EventClass.AID, CHAD, MALI, Standing.HAPPENED, "strong");
        ActReading byAnother = reading(EventClass.AID, MALI, NIGER, Standing.HAPPENED, "strong");

        assertThat(choose(one, other)).contains(one);
        assertThat(choose(one, byAnother)).isEmpty();
    }

    @Test
    void aDeedOfWhichOneCannotTellWhoDidItIsNotCoded() {
        ActReading one = reading(EventClass.AID, CHAD, NIGER, Standing.ANNOUNCED, "fair");
        ActReading byAnother = reading(EventClass.AID, MALI, NIGER, Standing.ANNOUNCED, "fair");
        ActReading byAThird = reading(EventClass.AID, NIGER, MALI, Standing.ANNOUNCED, "fair");

        assertThat(choose(one, byAnother, byAThird)).isEmpty();
    }

    @Test
    void whoIsOnlySpokenOfNearbyMustBeSurerToBeTheRecipient() {
        ActReading nobody = reading(EventClass.AID, CHAD, MALI, Standing.ANNOUNCED, "fair");
        ActReading nearby = nearby(reading(EventClass.AID, CHAD, NIGER, Standing.ANNOUNCED, "fair", "slight"));
        ActReading surely = nearby(reading(EventClass.AID, CHAD, NIGER, Standing.ANNOUNCED, "fair", "strong"));

        assertThat(choose(nobody, nearby)).contains(nobody);
        assertThat(choose(nobody, surely)).contains(surely);
    }

    @Test
    void whomTheClauseNamesIsToldThoughNobodyIsLikelier() {
        ActReading nobody = to(List.of(), false, "fair", "slight");
        ActReading inClause = to(List.of(NIGER), true, "fair");
        ActReading elsewhere = to(List.of(NIGER), false, "fair");
        ActReading hardly = to(List.of(NIGER), true, "weak");

        assertThat(choose(nobody, inClause)).contains(inClause);
        assertThat(choose(nobody, elsewhere)).contains(nobody);
        assertThat(choose(nobody, hardly)).contains(nobody);
    }

    /** Aid by Chad to these, whom the rules find or not. */
    private static ActReading to(List<Mention> targets, boolean ruled, String... signs) {
        ActReading reading = reading(EventClass.AID, CHAD, NIGER, Standing.ANNOUNCED, signs);
        return new ActReading(
                reading.trigger(),
                reading.action(),
                reading.standing(),
                new RoleFinder.Roles(List.of(CHAD), targets),
                ruled,
                false,
                reading.signs());
    }

    @Test
    void whereNothingWasLookedForTheRulesHaveTheirWay() {
        ActReading ruled = reading(EventClass.AID, CHAD, NIGER, Standing.HAPPENED);

        assertThat(choose(ruled)).contains(ruled);
        assertThat(choose()).isEmpty();
    }

    private static Optional<ActReading> choose(ActReading... readings) {
        return CHOICE.of(new Spot(1, Optional.empty(), List.of(), false, false, false), List.of(readings));
    }

    private static ActReading reading(
            EventClass eventClass, Mention source, Mention target, Standing standing, String... signs) {
        Action action = new Action(eventClass, Optional.empty(), "070", Set.of());
        Entry entry = Entry.plain('v', "help", action, List.of());
        return new ActReading(
                new Trigger(0, 1, entry),
                action,
                standing,
                new RoleFinder.Roles(List.of(source), List.of(target)),
                true,
                false,
                List.of(signs));
    }

    private static ActReading nearby(ActReading reading) {
        return new ActReading(
                reading.trigger(),
                reading.action(),
                reading.standing(),
                reading.roles(),
                reading.ruled(),
                true,
                reading.signs());
    }

    private static Mention state(String name, String country) {
        int start = TEXT.indexOf(name);
        return new Mention(
                new Actor(name, Optional.of(country), Optional.empty(), ActorKind.STATE),
                Passage.of(TEXT, start, start + name.length()));
    }
}
