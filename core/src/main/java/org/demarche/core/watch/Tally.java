package org.demarche.core.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.core.event.Standing;

/** What the readings say of one kind of support: evidence for each step and counter, and against it. */
final class Tally {
    private static final Pattern AGAIN = Pattern.compile(
            "\\b(again|repeatedly|regularly|continues?|continued|keeps?|further|another|more|monthly|weekly|since"
                    + "|every (?:week|month|year))\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<Step, List<Evidence>> steps = new EnumMap<>(Step.class);
    private final Map<Step, List<Evidence>> denials = new EnumMap<>(Step.class);
    private final Map<Counter, List<Evidence>> counters = new EnumMap<>(Counter.class);
    private final Map<Counter, List<Evidence>> counterDenials = new EnumMap<>(Counter.class);

    void record(Bearing bearing, Evidence evidence) {
        bearing.step().ifPresent(step -> {
            add(bearing.denied() ? denials : steps, step, evidence);
            if (!bearing.denied() && step == Step.ACKNOWLEDGED && goesOn(evidence)) {
                add(steps, Step.REPEATED, evidence);
            }
        });
        boolean counterDenied = bearing.denied() && bearing.step().isEmpty();
        bearing.counter().ifPresent(counter -> add(counterDenied ? counterDenials : counters, counter, evidence));
    }

    /** By the words alone: days counted over reports would change with a copy that is dated a day later. */
    private static boolean goesOn(Evidence evidence) {
        return evidence.standing().equals(Optional.of(Standing.UNDER_WAY))
                || AGAIN.matcher(evidence.citation().passage().exact()).find();
    }

    private static <W> void add(Map<W, List<Evidence>> held, W what, Evidence evidence) {
        held.computeIfAbsent(what, unseen -> new ArrayList<>()).add(evidence);
    }

    /** The steps spoken of, the furthest last. */
    List<Holding<Step>> steps() {
        List<Holding<Step>> held = new ArrayList<>();
        steps.forEach(
                (step, evidence) -> held.add(new Holding<>(step, evidence, denials.getOrDefault(step, List.of()))));
        return held;
    }

    /** What speaks against it. A warning, or not to have heard, is about a step; where nobody speaks of one it is about something else. */
    List<Holding<Counter>> counters() {
        List<Holding<Counter>> held = new ArrayList<>();
        counters.forEach((counter, evidence) -> {
            boolean aboutAStep = counter == Counter.WARNED || counter == Counter.UNAWARE;
            if (!aboutAStep || !steps.isEmpty()) {
                held.add(new Holding<>(counter, evidence, counterDenials.getOrDefault(counter, List.of())));
            }
        });
        return held;
    }
}
