package org.demarche.serve.pair;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.brief.Brief.KindBrief;
import org.demarche.core.event.Standing;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.Dyads;
import org.demarche.ledger.EventLine;
import org.demarche.ledger.Ledger;
import org.demarche.serve.guard.Guard;
import org.demarche.serve.matrix.Flows;
import org.demarche.serve.page.Codes;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;
import org.demarche.serve.plot.Timeline;

/** {@code /pairs/A/B}: what A did towards B over time, and whether it supports B as of any day. */
public final class PairPage {
    private static final int PAGE = 40;
    private static final int ANSWERS = 12;

    private final Pages pages;
    private final Guard guard;
    private final Ledger ledger;
    private final PairStates states;

    /** The pairs of a ledger. */
    public PairPage(Pages pages, Guard guard, Ledger ledger, PairStates states) {
        this.pages = pages;
        this.guard = guard;
        this.ledger = ledger;
        this.states = states;
    }

    /**
     * What the page shows.
     *
     * @param supporter code of the one
     * @param supported code of the other
     * @param watched whether the pair is watched
     * @param asOf the day of the state of play, empty for now
     * @param ladders how far each kind goes, all four
     * @param kinds what is said of each kind that is spoken of, with its sentences
     * @param part how many of how many reports it rests on, where not all
     * @param towards what the one did towards the other, over time
     * @param back what the other did towards the one
     * @param events the events asked for, the newest first
     * @param answers the newest of what the other did towards the one; empty where the list is narrowed
     * @param only what the list is narrowed to, in words
     * @param next address of the list's next part
     * @param standings all standings, for the legend
     */
    public record View(
            String supporter,
            String supported,
            boolean watched,
            String asOf,
            List<Ladder> ladders,
            List<KindBrief> kinds,
            Optional<String> part,
            Optional<Timeline> towards,
            Optional<Timeline> back,
            List<EventLine> events,
            List<EventLine> answers,
            String only,
            Optional<String> next,
            List<String> standings) {}

    /** Answers with the page of a pair. */
    public void show(Context context) {
        Watch watch = watch(context.pathParam("one"), context.pathParam("other"));
        Optional<LocalDate> asOf = day(context.queryParam("asof"));
        Dyads.Wanted wanted = wanted(watch, asOf, context);
        EventLine.Cursor after = cursor(context.queryParam("after"));
        PairStates.Answer answer = states.of(watch, asOf);
        List<EventLine> found = ledger.dyads().events(wanted, after, PAGE + 1);
        List<EventLine> shown = found.stream().limit(PAGE).toList();
        View view = new View(
                watch.supporter(),
                watch.supported(),
                ledger.watches().contains(watch),
                asOf.map(LocalDate::toString).orElse(""),
                answer.state().kinds().stream().map(Ladder::of).toList(),
                answer.kinds(),
                answer.isPart()
                        ? Optional.of("the newest %,d of %,d reports that speak of both"
                                .formatted(answer.rested(), answer.reports()))
                        : Optional.empty(),
                Timeline.of(ledger.dyads().months(watch.supporter(), watch.supported())),
                Timeline.of(ledger.dyads().months(watch.supported(), watch.supporter())),
                shown,
                only(wanted, asOf).isEmpty() && after.equals(EventLine.Cursor.START) ? answers(watch, asOf) : List.of(),
                only(wanted, asOf),
                found.size() > PAGE
                        ? Optional.of(address(context) + "after="
                                + words(shown.get(PAGE - 1).cursor()) + "#events")
                        : Optional.empty(),
                Arrays.stream(Standing.values()).map(Standing::words).toList());
        pages.show(
                context,
                "pair/pair",
                pages.frame(context, Codes.name(watch.supporter()) + " → " + Codes.name(watch.supported()), ""),
                view);
    }

    private List<EventLine> answers(Watch watch, Optional<LocalDate> asOf) {
        Dyads.Wanted wanted = new Dyads.Wanted(
                watch.supported(),
                watch.supporter(),
                "",
                asOf.map(LocalDate::toString).orElse(""),
                List.of(),
                List.of());
        return ledger.dyads().events(wanted, EventLine.Cursor.START, ANSWERS);
    }

    private static Watch watch(String one, String other) {
        if (!Codes.isCode(one) || !Codes.isCode(other) || one.equals(other)) {
            throw new NotFoundResponse("A pair is two different codes: /pairs/CHN/RUS.");
        }
        return new Watch(one, other);
    }

    /** What the address narrows the list to: a bar of the plot, or a cell of the matrix. */
    private static Dyads.Wanted wanted(Watch watch, Optional<LocalDate> asOf, Context context) {
        Flows.Asked asked = Flows.Asked.of(context);
        String period = Optional.ofNullable(context.queryParam("period"))
                .filter(words -> words.matches("\\d{4}(-\\d{2}){0,2}"))
                .orElse("");
        String to = period.isEmpty() ? asked.to() : period;
        return new Dyads.Wanted(
                watch.supporter(),
                watch.supported(),
                period.isEmpty() ? asked.from() : period,
                to.isEmpty() ? asOf.map(LocalDate::toString).orElse("") : to,
                asked.classes(),
                "facts".equals(context.queryParam("standings")) ? asked.standings() : List.of());
    }

    private static String only(Dyads.Wanted wanted, Optional<LocalDate> asOf) {
        List<String> words = new ArrayList<>();
        if (!wanted.classes().isEmpty()) {
            words.add(String.join(", ", wanted.classes()));
        }
        if (!wanted.from().isEmpty()) {
            words.add(wanted.from().equals(wanted.to()) ? wanted.from() : "from " + wanted.from());
        }
        if (!wanted.to().isEmpty() && !wanted.to().equals(wanted.from()) && asOf.isEmpty()) {
            words.add("to " + wanted.to());
        }
        if (!wanted.standings().isEmpty()) {
            words.add(String.join(" or ", wanted.standings()));
        }
        return String.join("; ", words);
    }

    /** The page's own address, to go on from, without where its list went on. */
    private static String address(Context context) {
        StringBuilder address = new StringBuilder(context.path()).append('?');
        for (String name : List.of("asof", "period", "from", "to", "what", "standings")) {
            String value = context.queryParam(name);
            if (value != null && value.length() <= 40) {
                address.append(name).append('=').append(Shown.encoded(value)).append('&');
            }
        }
        return address.toString();
    }

    private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String words) {
        try {
            return words == null || words.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(words));
        } catch (DateTimeParseException wrong) {
            throw new BadRequestResponse("A day is written as 2025-02-18.");
        }
    }

    /** Where a list goes on, as written into addresses. */
    public static String words(EventLine.Cursor cursor) {
        return cursor.day() + "." + cursor.report() + "." + cursor.event();
    }

    /** Where a list goes on, of an address; from the start where it says nothing that we wrote. */
    public static EventLine.Cursor cursor(@org.jspecify.annotations.Nullable String words) {
        if (words == null || !words.matches("[0-9-]{0,10}\\.\\d{1,15}\\.\\d{1,9}")) {
            return EventLine.Cursor.START;
        }
        String[] parts = words.split("\\.");
        return new EventLine.Cursor(parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Adds a watch, or takes one away. */
    public void watch(Context context) {
        guard.checkForm(context);
        String one = form(context, "supporter");
        String other = form(context, "supported");
        if (!Codes.isCode(one) || !Codes.isCode(other) || one.equals(other)) {
            throw new BadRequestResponse("A watch asks of two different states, by code: CHN, RUS.");
        }
        Watch watch = new Watch(one, other);
        if ("remove".equals(context.formParam("do"))) {
            ledger.removeWatch(watch);
        } else {
            ledger.addWatch(watch);
        }
        context.redirect("/pairs/" + one + "/" + other, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private static String form(Context context, String name) {
        return Optional.ofNullable(context.formParam(name))
                .map(words -> words.strip().toUpperCase(java.util.Locale.ROOT))
                .orElse("");
    }
}
