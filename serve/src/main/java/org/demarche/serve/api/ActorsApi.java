package org.demarche.serve.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.Actors;
import org.demarche.ledger.Ledger;

/** The actors that readings speak of. */
final class ActorsApi {
    private static final int MENTIONS = 500;

    private final Ledger ledger;

    ActorsApi(Ledger ledger) {
        this.ledger = ledger;
    }

    record Item(String id, String name, Optional<String> country, Optional<String> sector, String kind) {
        static Item of(Actors.Known known) {
            return new Item(
                    known.id(),
                    known.actor().name(),
                    known.actor().country(),
                    known.actor().sector().map(Enum::name),
                    known.actor().kind().word());
        }
    }

    record Whole(
            Item actor,
            List<Item> putTogether,
            List<Name> names,
            List<PairsApi.EventItem> did,
            List<PairsApi.EventItem> suffered) {}

    record Name(String words, int count, String report, int start, int end) {}

    /** In the order of their ids, or with {@code name} those whose name begins so. */
    void list(Context context) {
        int limit = Json.limit(context);
        String name = context.queryParam("name");
        String after = Optional.ofNullable(context.queryParam("after")).orElse("");
        if (!after.matches("[A-Za-z0-9-]{0,64}")) {
            throw new BadRequestResponse("'after' is what an earlier answer gave as 'next'.");
        }
        List<Actors.Known> found = name == null
                ? ledger.actors().after(after, limit + 1)
                : ledger.actors().named(name, limit);
        List<Item> items = found.stream().limit(limit).map(Item::of).toList();
        Json.answer(
                context,
                new Json.Part(
                        items,
                        found.size() > limit ? Optional.of(items.get(limit - 1).id()) : Optional.empty()));
    }

    void one(Context context) {
        Actors.Known known = ledger.actors()
                .actor(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("There is no actor of this id."));
        Actors.Known held = ledger.actors().held(known);
        List<Actors.Known> one = List.of(held);
        Json.answer(
                context,
                new Whole(
                        Item.of(held),
                        ledger.actors().putTogether(held).stream().map(Item::of).toList(),
                        ledger.actors().names(one, MENTIONS).stream()
                                .map(name -> new Name(
                                        name.words(),
                                        name.count(),
                                        name.report(),
                                        name.passage().start(),
                                        name.passage().end()))
                                .toList(),
                        ledger.actors().events(one, true, 50).stream()
                                .map(PairsApi.EventItem::of)
                                .toList(),
                        ledger.actors().events(one, false, 50).stream()
                                .map(PairsApi.EventItem::of)
                                .toList()));
    }
}
