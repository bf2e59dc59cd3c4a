package org.demarche.serve.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.demarche.brief.Brief.KindBrief;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.DyadCount;
import org.demarche.ledger.Dyads;
import org.demarche.ledger.EventLine;
import org.demarche.ledger.Ledger;
import org.demarche.serve.page.Codes;
import org.demarche.serve.pair.Ladder;
import org.demarche.serve.pair.PairPage;
import org.demarche.serve.pair.PairStates;

/** Pairs, their states of play and events, and the watches. */
final class PairsApi {
    private final Ledger ledger;
    private final PairStates states;

    PairsApi(Ledger ledger, PairStates states) {
        this.ledger = ledger;
        this.states = states;
    }

    record Pair(
            String supporter,
            String supported,
            Optional<String> asOf,
            long reports,
            long reportsUsed,
            List<Ladder> ladders,
            List<KindBrief> kinds,
            List<DyadCount> months) {}

    record EventItem(
            String id,
            String source,
            String target,
            String day,
            String eventClass,
            String standing,
            Optional<String> saidBy,
            String report,
            Optional<String> outlet,
            String exact,
            int start,
            int end) {
        static EventItem of(EventLine line) {
            return new EventItem(
                    line.id(),
                    line.source(),
                    line.target(),
                    line.day(),
                    line.eventClass(),
                    line.standing(),
                    line.saidBy(),
                    line.report(),
                    line.outlet(),
                    line.words().exact(),
                    line.words().start(),
                    line.words().end());
        }
    }

    void one(Context context) {
        Watch watch = watch(context.pathParam("one"), context.pathParam("other"));
        Optional<LocalDate> asOf = day(context.queryParam("asof"));
        PairStates.Answer answer = states.of(watch, asOf);
        Json.answer(
                context,
                new Pair(
                        watch.supporter(),
                        watch.supported(),
                        asOf.map(LocalDate::toString),
                        answer.reports(),
                        answer.rested(),
                        answer.state().kinds().stream().map(Ladder::of).toList(),
                        answer.kinds(),
                        ledger.dyads().months(watch.supporter(), watch.supported())));
    }

    /** The newest first. */
    void events(Context context) {
        Watch watch = watch(context.pathParam("one"), context.pathParam("other"));
        int limit = Json.limit(context);
        List<EventLine> found = ledger.dyads()
                .events(
                        Dyads.Wanted.of(watch.supporter(), watch.supported()),
                        PairPage.cursor(context.queryParam("after")),
                        limit + 1);
        List<EventLine> shown = found.stream().limit(limit).toList();
        Json.answer(
                context,
                new Json.Part(
                        shown.stream().map(EventItem::of).toList(),
                        found.size() > limit
                                ? Optional.of(
                                        PairPage.words(shown.get(limit - 1).cursor()))
                                : Optional.empty()));
    }

    private static Watch watch(String one, String other) {
        if (!Codes.isCode(one) || !Codes.isCode(other) || one.equals(other)) {
            throw new NotFoundResponse("A pair is two different codes: /pairs/CHN/RUS.");
        }
        return new Watch(one, other);
    }

    private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String words) {
        try {
            return words == null ? Optional.empty() : Optional.of(LocalDate.parse(words));
        } catch (DateTimeParseException wrong) {
            throw new BadRequestResponse("'asof' is a day, as 2025-02-18.");
        }
    }

    record WatchItem(String supporter, String supported) {}

    void watches(Context context) {
        Json.answer(
                context,
                new Json.Part(
                        ledger.watches().stream()
                                .map(watch -> new WatchItem(watch.supporter(), watch.supported()))
                                .toList(),
                        Optional.empty()));
    }

    void addWatch(Context context) {
        JsonNode body = Json.body(context);
        String supporter = Json.text(body, "supporter");
        String supported = Json.text(body, "supported");
        if (!Codes.isCode(supporter) || !Codes.isCode(supported) || supporter.equals(supported)) {
            throw new BadRequestResponse("'supporter' and 'supported' are two different codes: CHN, RUS.");
        }
        ledger.addWatch(new Watch(supporter, supported));
        context.status(201);
        Json.answer(context, new WatchItem(supporter, supported));
    }

    void removeWatch(Context context) {
        if (!ledger.removeWatch(watch(context.pathParam("one"), context.pathParam("other")))) {
            throw new NotFoundResponse("There is no such watch.");
        }
        context.status(204);
    }
}
