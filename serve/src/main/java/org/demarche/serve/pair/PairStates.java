package org.demarche.serve.pair;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.core.reading.Reading;
import org.demarche.core.watch.Assessor;
import org.demarche.core.watch.StateOfPlay;
import org.demarche.core.watch.Told;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.Dyads;
import org.demarche.ledger.Ledger;

/**
 * States of play for the pages: from the newest reports that speak of both sides, at most {@value #MOST_REPORTS} of them.
 * What is read for one answer is kept for the next, until something about it changes.
 */
public final class PairStates {
    /** So many reports are taken into account; where there are more, the page says so. */
    public static final int MOST_REPORTS = 300;

    private static final int MOST_KEPT = 24;
    private static final int MOST_DAYS = 100;

    private final Ledger ledger;
    private final Map<Watch, Kept> kept = new LinkedHashMap<>(32, 0.75f, true);

    private record Kept(
            Map<String, Told> told, Map<String, Reading> readings, Map<Optional<LocalDate>, StateOfPlay> states) {
        static Kept of(Map<String, Told> told) {
            Map<String, Reading> readings = new LinkedHashMap<>();
            told.values().forEach(each -> readings.put(each.reading().report().id(), each.reading()));
            return new Kept(told, readings, new ConcurrentHashMap<>());
        }
    }

    /**
     * An answer.
     *
     * @param state the state of play
     * @param readings the readings it rests on, by report id
     * @param reports how many reports speak of both
     */
    public record Answer(StateOfPlay state, Map<String, Reading> readings, long reports) {
        /** Whether older reports were left out. */
        public boolean isPart() {
            return reports > readings.size();
        }
    }

    /** States of play of a ledger. */
    public PairStates(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The state of play of a pair, as of a day or now. */
    public Answer of(Watch watch, Optional<LocalDate> asOf) {
        Kept material = material(watch);
        long all = material.readings().size() < MOST_REPORTS
                ? material.readings().size()
                : ledger.dyads().countOfBoth(watch.supporter(), watch.supported());
        if (material.states().size() > MOST_DAYS) {
            material.states().clear();
        }
        StateOfPlay state = material.states()
                .computeIfAbsent(
                        asOf, day -> Assessor.assess(watch, material.told().values(), day));
        return new Answer(state, material.readings(), all);
    }

    /** Only what is new, read again or judged since the last time is read from the ledger. */
    private Kept material(Watch watch) {
        Map<String, Long> judged = ledger.judgements().judgedReports();
        Map<String, Dyads.SpokenOf> wanted = new LinkedHashMap<>();
        for (Dyads.SpokenOf each : ledger.dyads().reportsOfBoth(watch.supporter(), watch.supported(), MOST_REPORTS)) {
            wanted.put(
                    "%s %s %d %d"
                            .formatted(
                                    each.report(),
                                    each.account(),
                                    each.reading(),
                                    judged.getOrDefault(each.report(), 0L)),
                    each);
        }
        Kept before;
        synchronized (kept) {
            before = kept.getOrDefault(watch, Kept.of(Map.of()));
        }
        if (before.told().keySet().equals(wanted.keySet())) {
            return before;
        }
        List<String> missing = wanted.entrySet().stream()
                .filter(each -> !before.told().containsKey(each.getKey()))
                .map(each -> each.getValue().report())
                .toList();
        Map<String, Reading> readings = ledger.readings(missing);
        Map<String, Told> told = new LinkedHashMap<>();
        wanted.forEach((key, each) -> {
            Told known = before.told().get(key);
            Reading reading = readings.get(each.report());
            if (known != null) {
                told.put(key, known);
            } else if (reading != null) {
                Reading asJudged =
                        judged.containsKey(each.report()) ? ledger.judgements().applied(reading) : reading;
                told.put(key, new Told(each.account(), asJudged));
            }
        });
        Kept made = Kept.of(told);
        synchronized (kept) {
            kept.put(watch, made);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }
}
