package org.demarche.core.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects evidence by kind of support, and makes the states of it. The order in which evidence comes does not matter. */
final class Weighing {
    private final Map<SupportKind, Map<Step, List<Evidence>>> steps = new EnumMap<>(SupportKind.class);
    private final Map<SupportKind, Map<Counter, List<Evidence>>> counters = new EnumMap<>(SupportKind.class);
    private final Map<SupportKind, List<Evidence>> requestDenials = new EnumMap<>(SupportKind.class);
    private final Map<SupportKind, List<Evidence>> givingDenials = new EnumMap<>(SupportKind.class);

    void step(Set<SupportKind> kinds, Step step, Evidence evidence) {
        for (SupportKind kind : kinds) {
            steps.computeIfAbsent(kind, any -> new EnumMap<>(Step.class))
                    .computeIfAbsent(step, any -> new ArrayList<>())
                    .add(evidence);
        }
    }

    void counter(Set<SupportKind> kinds, Counter counter, Evidence evidence) {
        for (SupportKind kind : kinds) {
            counters.computeIfAbsent(kind, any -> new EnumMap<>(Counter.class))
                    .computeIfAbsent(counter, any -> new ArrayList<>())
                    .add(evidence);
        }
    }

    void requestDenied(Set<SupportKind> kinds, Evidence evidence) {
        kinds.forEach(kind ->
                requestDenials.computeIfAbsent(kind, any -> new ArrayList<>()).add(evidence));
    }

    void givingDenied(Set<SupportKind> kinds, Evidence evidence) {
        kinds.forEach(kind ->
                givingDenials.computeIfAbsent(kind, any -> new ArrayList<>()).add(evidence));
    }

    /** The kinds of which some step is spoken of. */
    Set<SupportKind> spokenOf() {
        return steps.keySet();
    }

    List<SupportState> states() {
        List<SupportState> states = new ArrayList<>();
        for (SupportKind kind : SupportKind.values()) {
            states.add(state(kind));
        }
        return states;
    }

    private SupportState state(SupportKind kind) {
        Map<Step, List<Evidence>> held = steps.getOrDefault(kind, Map.of());
        Map<Counter, List<Evidence>> against = new EnumMap<>(Counter.class);
        against.putAll(counters.getOrDefault(kind, Map.of()));
        List<Evidence> givingDenied = givingDenials.getOrDefault(kind, List.of());
        List<Evidence> requestDenied = requestDenials.getOrDefault(kind, List.of());
        List<Holding<Step>> holdings = new ArrayList<>();
        for (Step step : Step.values()) {
            List<Evidence> evidence = held.get(step);
            if (evidence == null) {
                continue;
            }
            List<Evidence> denials = step == Step.ASKED_FOR
                    ? requestDenied
                    : step.compareTo(Step.SAID_GIVEN) >= 0 ? givingDenied : List.of();
            holdings.add(new Holding<>(step, evidence, denials));
        }
        // A denial of what nobody says stands by itself.
        List<Evidence> alone = new ArrayList<>(against.getOrDefault(Counter.DENIED, List.of()));
        if (!held.containsKey(Step.ASKED_FOR)) {
            alone.addAll(requestDenied);
        }
        if (held.keySet().stream().noneMatch(step -> step.compareTo(Step.SAID_GIVEN) >= 0)) {
            alone.addAll(givingDenied);
        }
        if (!alone.isEmpty()) {
            against.put(Counter.DENIED, alone);
        }
        List<Holding<Counter>> counterHoldings = new ArrayList<>();
        against.forEach((counter, evidence) -> counterHoldings.add(new Holding<>(counter, evidence, List.of())));
        return new SupportState(kind, holdings, counterHoldings);
    }
}
