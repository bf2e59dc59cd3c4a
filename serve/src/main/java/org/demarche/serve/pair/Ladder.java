package org.demarche.serve.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.core.watch.Counter;
import org.demarche.core.watch.Holding;
import org.demarche.core.watch.Step;
import org.demarche.core.watch.SupportState;

/**
 * How far one kind of support goes, as rungs.
 *
 * @param kind 'military' …
 * @param rungs one for each step there is, the first first
 * @param furthest words of the furthest step reached, if any is
 * @param against what speaks against it
 */
public record Ladder(String kind, List<Rung> rungs, Optional<String> furthest, List<Against> against) {

    /**
     * A step.
     *
     * @param words 'asked for' …
     * @param accounts how many independent accounts speak of it; 0 where none does
     * @param reports how many reports
     * @param denials how many findings deny it
     * @param voices on whose word
     */
    public record Rung(String words, int accounts, int reports, int denials, List<String> voices) {
        /** Whether any account speaks of it. */
        public boolean isReached() {
            return accounts > 0;
        }
    }

    /**
     * Something that speaks against it.
     *
     * @param word 'denied' …
     * @param accounts how many accounts
     */
    public record Against(String word, int accounts) {}

    /** The ladder of one kind of support. */
    public static Ladder of(SupportState state) {
        List<Rung> rungs = new ArrayList<>();
        for (Step step : Step.values()) {
            rungs.add(state.steps().stream()
                    .filter(held -> held.what() == step)
                    .findFirst()
                    .map(Ladder::rung)
                    .orElseGet(() -> new Rung(step.words(), 0, 0, 0, List.of())));
        }
        return new Ladder(
                state.kind().word(),
                rungs,
                state.furthest().map(held -> held.what().words()),
                Arrays.stream(Counter.values())
                        .flatMap(counter -> state.counters().stream().filter(held -> held.what() == counter))
                        .map(held ->
                                new Against(held.what().word(), held.accounts().size()))
                        .toList());
    }

    private static Rung rung(Holding<Step> held) {
        return new Rung(
                held.what().words(),
                held.accounts().size(),
                held.reports().size(),
                held.denials().size(),
                held.voices().stream().filter(name -> !name.isBlank()).toList());
    }
}
