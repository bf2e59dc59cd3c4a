package org.demarche.serve.pair;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.brief.Brief.KindBrief;
import org.demarche.brief.BriefMaker;
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

    private static final int MOST_KEPT = 100;
    private static final int MOST_DAYS = 100;

    private final Ledger ledger;
    private final Map<Watch, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    /** A report as it was taken into account, and the last judgement on it. */
    private record Rested(Dyads.SpokenOf report, long judged) {}

    /**
     * What is kept of a pair.
     *
     * @param mark how far the ledger had come
     * @param rested the reports it rests on
     * @param told of those of them that say anything of the pair, that
     * @param reports how many reports speak of both
     * @param answers by day
     */
    private record Kept(
            Ledger.Mark mark,
            Set<Rested> rested,
            Map<Rested, Told> told,
            long reports,
            Map<Optional<LocalDate>, Answer> answers) {}

    /**
     * An answer.
     *
     * @param state the state of play
     * @param kinds what is said of each kind that is spoken of, with its sentences
     * @param rested how many reports it rests on
     * @param reports how many reports speak of both
     */
    public record Answer(StateOfPlay state, List<KindBrief> kinds, int rested, long reports) {
        /** Whether older reports were left out. */
        public boolean isPart() {
            return reports > rested;
        }
    }

    /** States of play of a ledger. */
    public PairStates(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The state of play of a pair, as of a day or now. */
    public Answer of(Watch watch, Optional<LocalDate> asOf) {
        Kept material = material(watch);
        if (material.answers().size() > MOST_DAYS) {
            material.answers().clear();
        }
        return material.answers().computeIfAbsent(asOf, day -> answer(watch, material, day));
    }

    private Answer answer(Watch watch, Kept material, Optional<LocalDate> asOf) {
        StateOfPlay state = Assessor.assess(watch, material.told().values(), asOf);
        Map<String, Reading> quoted = ledger.judgedReadings(BriefMaker.quotedReports(state));
        return new Answer(
                state, BriefMaker.pair(state, quoted).kinds(), material.rested().size(), material.reports());
    }

    /** Only what is new, read again or judged since the last time is read from the ledger. */
    private Kept material(Watch watch) {
        Ledger.Mark mark = ledger.mark();
        Optional<Kept> before;
        synchronized (kept) {
            before = Optional.ofNullable(kept.get(watch));
        }
        if (before.isPresent() && before.get().mark().equals(mark)) {
            return before.get();
        }
        List<Dyads.SpokenOf> found = ledger.dyads().reportsOfBoth(watch.supporter(), watch.supported(), MOST_REPORTS);
        Map<String, Long> judged = ledger.judgements()
                .judged(found.stream().map(Dyads.SpokenOf::report).toList());
        Set<Rested> rested = new HashSet<>();
        for (Dyads.SpokenOf each : found) {
            rested.add(new Rested(each, judged.getOrDefault(each.report(), 0L)));
        }
        long reports = rested.size() < MOST_REPORTS
                ? rested.size()
                : ledger.dyads().countOfBoth(watch.supporter(), watch.supported());
        boolean same = before.isPresent() && before.get().rested().equals(rested);
        Map<Rested, Told> told = same
                ? before.get().told()
                : told(watch, rested, before.map(Kept::told).orElse(Map.of()));
        Kept made = new Kept(
                mark,
                rested,
                told,
                reports,
                same && before.get().reports() == reports ? before.get().answers() : new ConcurrentHashMap<>());
        synchronized (kept) {
            kept.put(watch, made);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    private Map<Rested, Told> told(Watch watch, Set<Rested> rested, Map<Rested, Told> known) {
        Map<Dyads.SpokenOf, Told> missing = ledger.dyads()
                .told(
                        watch,
                        rested.stream()
                                .filter(each -> !known.containsKey(each))
                                .map(Rested::report)
                                .toList());
        Map<Rested, Told> told = new LinkedHashMap<>();
        for (Rested each : rested) {
            Optional.ofNullable(known.get(each))
                    .or(() -> Optional.ofNullable(missing.get(each.report())))
                    .ifPresent(said -> told.put(each, said));
        }
        return told;
    }
}
