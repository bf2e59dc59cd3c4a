package org.demarche.serve.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.demarche.core.judgement.Judgement;
import org.demarche.ledger.Ledger;
import org.demarche.serve.judgement.JudgementDesk;

/** What people decided; a judgement is added, never changed, and taken back by one of kind 'undo'. */
final class JudgementsApi {
    private final Ledger ledger;
    private final JudgementDesk desk;

    JudgementsApi(Ledger ledger, JudgementDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    record Item(long sequence, String at, String who, String subject, String kind, String verdict, String note) {
        static Item of(Judgement judgement) {
            return new Item(
                    judgement.sequence(),
                    judgement.at().toString(),
                    judgement.who(),
                    judgement.subject(),
                    judgement.kind(),
                    judgement.verdict(),
                    judgement.note());
        }
    }

    /** The newest first. */
    void list(Context context) {
        int limit = Json.limit(context);
        long before = Cursors.number(context);
        List<Judgement> found = ledger.judgements().newest(before == 0 ? Long.MAX_VALUE : before, limit + 1);
        List<Item> items = found.stream().limit(limit).map(Item::of).toList();
        Json.answer(
                context,
                new Json.Part(
                        items,
                        found.size() > limit
                                ? Optional.of(
                                        String.valueOf(items.get(limit - 1).sequence()))
                                : Optional.empty()));
    }

    void add(Context context) {
        JsonNode body = Json.body(context);
        try {
            Judgement judgement = desk.record(
                    Json.text(body, "who"),
                    Json.text(body, "subject"),
                    Json.text(body, "kind"),
                    Json.text(body, "verdict"),
                    Json.text(body, "note"));
            context.status(201);
            Json.answer(context, Item.of(judgement));
        } catch (JudgementDesk.RefusedException refused) {
            throw new BadRequestResponse(String.valueOf(refused.getMessage()));
        }
    }
}
