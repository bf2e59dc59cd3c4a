package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.analyse.choice.SignWeights;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/** Chooses one of the readings of a spot, or none of them. */
interface ActChoice {
    /** The reading to code; empty where it is none of these, or not sure enough. */
    Optional<ActReading> of(Spot spot, List<ActReading> readings);

    /** By weights learned from the project's corpus; by the rules where nothing was looked for beside the parse. */
    static ActChoice learned() {
        return Learned.STANDARD;
    }

    /** What the rules say, where they say anything. */
    ActChoice RULED =
            (spot, readings) -> readings.stream().filter(ActReading::ruled).findFirst();

    /**
     * A conditional logit over the readings and 'none of them' ({@code training/acts.py}). The thresholds stand in the
     * file of the weights.
     */
    final class Learned implements ActChoice {
        private static final Learned STANDARD = new Learned(SignWeights.read(ActChoice.class, "acts.tsv"));

        private final SignWeights weights;
        private final Thresholds word;
        private final Thresholds phrase;
        private final Thresholds alone;
        private final double nearby;
        private final double recipient;
        private final double backed;
        private final double inClause;

        /** From which likelihood on an act is coded: of any reading, of its class and doers, and of these if told as done. */
        private record Thresholds(double any, double deed, double done) {}

        Learned(SignWeights weights) {
            this.weights = weights;
            word = thresholds("word");
            phrase = thresholds("phrase");
            alone = thresholds("alone");
            nearby = weights.of("threshold:nearby");
            recipient = weights.of("threshold:recipient");
            backed = weights.of("threshold:backed");
            inClause = weights.of("threshold:clause");
        }

        private Thresholds thresholds(String namedBy) {
            String name = "threshold:" + namedBy;
            return new Thresholds(weights.of(name), weights.of(name + ":deed"), weights.of(name + ":done"));
        }

        /** Several words that the lexicon names together are seldom wrong, what only the network sees is often. */
        private Thresholds least(Spot spot) {
            return spot.named()
                    .map(trigger -> trigger.entry().isPhrase() ? phrase : word)
                    .orElse(alone);
        }

        @Override
        public Optional<ActReading> of(Spot spot, List<ActReading> readings) {
            boolean untried = !readings.isEmpty() && readings.get(0).signs().isEmpty();
            if (readings.isEmpty() || untried || spot.told()) {
                return RULED.of(spot, readings);
            }
            List<List<String>> options = new ArrayList<>();
            readings.forEach(reading -> options.add(reading.signs()));
            options.add(List.of());
            double[] shares = weights.shares(options);
            int likeliest = likeliest(readings, shares, reading -> true);
            ActReading reading = readings.get(likeliest);
            double deed = 0;
            for (int i = 0; i < readings.size(); i++) {
                deed += sameDeed(readings.get(i), reading) ? shares[i] : 0;
            }
            double any = 1 - shares[readings.size()];
            // a doer whom the rules do not find is as doubtful as an act that they do not know
            Thresholds least = reading.doersRuled() ? least(spot) : alone;
            boolean done = reading.standing() == Standing.HAPPENED;
            if (any < least.any() || deed < (done ? least.done() : least.deed())) {
                return Optional.empty();
            }
            if (reading.nearby() && shares[likeliest] < nearby * deed) {
                int surer = likeliest(readings, shares, other -> !other.nearby() && sameDeed(other, reading));
                return surer < 0 ? Optional.empty() : Optional.of(readings.get(surer));
            }
            if (!reading.roles().targets().isEmpty() && shares[likeliest] < leastOfRecipient(reading) * deed) {
                int nobody = likeliest(
                        readings, shares, other -> other.roles().targets().isEmpty() && sameDeed(other, reading));
                return Optional.of(nobody < 0 ? reading : readings.get(nobody));
            }
            if (reading.roles().targets().isEmpty()) {
                // the corpus leaves some open whom the clause does name: 'mobilised reservists for a war against Iraq'
                int meant = likeliest(
                        readings,
                        shares,
                        other -> other.ruled() && !other.roles().targets().isEmpty() && sameDeed(other, reading));
                if (meant >= 0 && shares[meant] >= inClause * deed) {
                    return Optional.of(readings.get(meant));
                }
            }
            return Optional.of(reading);
        }

        /** That one state backs another is to be told, not guessed. */
        private double leastOfRecipient(ActReading reading) {
            return reading.action().eventClass() == EventClass.SUPPORT ? backed : recipient;
        }

        private static int likeliest(List<ActReading> readings, double[] shares, Predicate<ActReading> among) {
            int best = -1;
            for (int i = 0; i < readings.size(); i++) {
                if (among.test(readings.get(i)) && (best < 0 || shares[i] > shares[best])) {
                    best = i;
                }
            }
            return best;
        }

        private static boolean sameDeed(ActReading one, ActReading other) {
            return one.action().eventClass() == other.action().eventClass()
                    && countries(one.roles().sources())
                            .equals(countries(other.roles().sources()));
        }

        private static List<String> countries(List<Mention> mentions) {
            return mentions.stream()
                    .flatMap(mention -> mention.actor().country().stream())
                    .sorted()
                    .toList();
        }
    }
}
