package org.demarche.serve.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.ledger.Ledger;
import org.demarche.serve.page.Shown;

/** Who acts towards whom in a period: counts of events, as the Matrix and the Map ask for them. */
public final class Flows {
    private static final Set<String> FACTS = Set.of(Standing.HAPPENED.words(), Standing.UNDER_WAY.words());

    private static final long FRESH = 20_000_000_000L;
    private static final int MOST_KEPT = 40;

    private final Ledger ledger;

    /** One counts at a time: two at once would take twice as long. */
    private final ReentrantLock counting = new ReentrantLock();

    private final Map<Asked, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    private record Kept(Ledger.Mark mark, long made, List<Flow> flows) {}

    /** Flows of a ledger. */
    public Flows(Ledger ledger) {
        this.ledger = ledger;
    }

    /** PLOVER's four quadrants. */
    public enum Quad {
        VERBAL_COOPERATION("verbal cooperation", "AGREE CONSULT SUPPORT CONCEDE"),
        MATERIAL_COOPERATION("material cooperation", "COOPERATE AID RETREAT"),
        VERBAL_CONFLICT("verbal conflict", "REQUEST ACCUSE REJECT THREATEN"),
        MATERIAL_CONFLICT("material conflict", "PROTEST SANCTION MOBILIZE COERCE ASSAULT");

        private final String words;
        private final String classes;

        Quad(String words, String classes) {
            this.words = words;
            this.classes = classes;
        }

        /** In words. */
        public String words() {
            return words;
        }

        /** Whether a class is of it. */
        boolean holds(String eventClass) {
            return Set.of(classes.split(" ")).contains(eventClass);
        }
    }

    /**
     * What is asked for.
     *
     * @param from first month or year, empty for the beginning
     * @param to last month or year, empty for the end
     * @param what a PLOVER class, the words of a quadrant, or empty for all
     * @param all whether events of every standing count, not only what happened or is under way
     */
    public record Asked(String from, String to, String what, boolean all) {
        /** Reads what an address asks for; what it says wrongly is left out. */
        public static Asked of(io.javalin.http.Context context) {
            return of(
                    context.queryParam("from"),
                    context.queryParam("to"),
                    context.queryParam("what"),
                    context.queryParam("standings"));
        }

        private static Asked of(
                @org.jspecify.annotations.Nullable String from,
                @org.jspecify.annotations.Nullable String to,
                @org.jspecify.annotations.Nullable String what,
                @org.jspecify.annotations.Nullable String standings) {
            return new Asked(
                    month(from),
                    month(to),
                    Optional.ofNullable(what).filter(choices()::contains).orElse(""),
                    "all".equals(standings));
        }

        private static String month(@org.jspecify.annotations.Nullable String words) {
            return words != null && words.matches("\\d{4}(-\\d{2})?") ? words : "";
        }

        /** The address's query for it. */
        public String query() {
            return "from=" + from + "&to=" + to + "&what=" + what.replace(" ", "%20") + "&standings="
                    + (all ? "all" : "facts");
        }

        /** The classes asked for; none for all. */
        public List<String> classes() {
            List<String> classes = new ArrayList<>();
            for (EventClass each : EventClass.values()) {
                if (!what.isEmpty() && fits(each.name())) {
                    classes.add(each.name());
                }
            }
            return classes;
        }

        /** The standings that count; none for all. */
        public List<String> standings() {
            return all ? List.of() : FACTS.stream().sorted().toList();
        }

        private boolean fits(String eventClass) {
            return what.isEmpty()
                    || what.equals(eventClass)
                    || Arrays.stream(Quad.values())
                            .anyMatch(quad -> quad.words().equals(what) && quad.holds(eventClass));
        }
    }

    /** What may be asked for: the quadrants, then the classes. */
    public static List<String> choices() {
        List<String> choices = new ArrayList<>();
        Arrays.stream(Quad.values()).map(Quad::words).forEach(choices::add);
        Arrays.stream(EventClass.values()).map(Enum::name).forEach(choices::add);
        return choices;
    }

    /**
     * What one did towards another.
     *
     * @param source code of who acts
     * @param target code of who is acted upon
     * @param cooperation how many events are of cooperation
     * @param conflict how many are of conflict
     */
    public record Flow(String source, String target, long cooperation, long conflict) {
        /** All events. */
        public long events() {
            return cooperation + conflict;
        }

        /** In words: '5 events, 2 of cooperation, 3 of conflict'. */
        public String words() {
            return "%s, %,d of cooperation, %,d of conflict"
                    .formatted(Shown.counted(events(), "event"), cooperation, conflict);
        }
    }

    /**
     * The flows asked for, the greatest first; what somebody does towards their own side is left out. While reports are
     * being read in, an answer may be as old as twenty seconds, or as long as another asker takes to count anew; a
     * judgement shows at once.
     */
    public List<Flow> of(Asked asked) {
        Ledger.Mark mark = ledger.mark();
        Optional<Kept> before = kept(asked).filter(known -> known.mark().judgement() == mark.judgement());
        if (before.isPresent() && isFresh(before.get(), mark)) {
            return before.get().flows();
        }
        if (before.isPresent() && !counting.tryLock()) {
            return before.get().flows();
        }
        if (before.isEmpty()) {
            counting.lock();
        }
        try {
            Optional<Kept> since = kept(asked).filter(known -> isFresh(known, mark));
            if (since.isPresent()) {
                return since.get().flows();
            }
            Kept made = new Kept(mark, System.nanoTime(), counted(asked));
            synchronized (kept) {
                kept.put(asked, made);
                if (kept.size() > MOST_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            return made.flows();
        } finally {
            counting.unlock();
        }
    }

    private Optional<Kept> kept(Asked asked) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(asked));
        }
    }

    private static boolean isFresh(Kept known, Ledger.Mark mark) {
        return known.mark().equals(mark)
                || (known.mark().judgement() == mark.judgement() && System.nanoTime() - known.made() < FRESH);
    }

    private List<Flow> counted(Asked asked) {
        List<String> cooperation = new ArrayList<>();
        List<String> conflict = new ArrayList<>();
        for (EventClass each : EventClass.values()) {
            if (asked.fits(each.name())) {
                boolean against = Quad.VERBAL_CONFLICT.holds(each.name()) || Quad.MATERIAL_CONFLICT.holds(each.name());
                (against ? conflict : cooperation).add(each.name());
            }
        }
        return ledger.dyads().sums(asked.from(), asked.to(), asked.standings(), cooperation, conflict).stream()
                .filter(sum -> !sum.source().equals(sum.target()))
                .map(sum -> new Flow(sum.source(), sum.target(), sum.first(), sum.second()))
                .sorted(Comparator.comparingLong(Flow::events)
                        .reversed()
                        .thenComparing(Flow::source)
                        .thenComparing(Flow::target))
                .toList();
    }
}
