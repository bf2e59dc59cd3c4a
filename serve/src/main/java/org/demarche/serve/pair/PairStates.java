package org.demarche.serve.pair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.reading.Reading;
import org.demarche.core.watch.Assessor;
import org.demarche.core.watch.StateOfPlay;
import org.demarche.core.watch.Told;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.Ledger;

/**
 * States of play for the pages: from the newest reports that speak of both sides, at most {@value #MOST_REPORTS} of them.
 * What is read for one answer is kept for the next, until something about it changes.
 */
public final class PairStates {
    /** So many reports are taken into account; where there are more, the page says so. */
    public static final int MOST_REPORTS = 300;

    private static final int MOST_KEPT = 24;

    private final Ledger ledger;
    private final Map<Watch, Kept> kept = new LinkedHashMap<>(32, 0.75f, true);

    private record Kept(List<String> state, List<Told> told, Map<String, Reading> readings) {}

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
        return new Answer(Assessor.assess(watch, material.told(), asOf), material.readings(), all);
    }

    private Kept material(Watch watch) {
        Map<String, String> accounts = ledger.dyads().reportsOfBoth(watch.supporter(), watch.supported(), MOST_REPORTS);
        Map<String, Long> judged = ledger.judgements().judgedReports();
        List<String> state = new ArrayList<>();
        accounts.forEach((report, account) -> state.add(report + ' ' + account + ' ' + judged.get(report)));
        synchronized (kept) {
            Kept before = kept.get(watch);
            if (before != null && before.state().equals(state)) {
                return before;
            }
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<Told> told = new ArrayList<>();
        ledger.readings(accounts.keySet()).forEach((report, reading) -> {
            Reading asJudged = judged.containsKey(report) ? ledger.judgements().applied(reading) : reading;
            readings.put(report, asJudged);
            told.add(new Told(accounts.getOrDefault(report, report), asJudged));
        });
        Kept made = new Kept(state, told, readings);
        synchronized (kept) {
            kept.put(watch, made);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }
}
