package org.demarche.serve.actor;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.ledger.Actors;
import org.demarche.ledger.Dyads;
import org.demarche.ledger.EventLine;
import org.demarche.ledger.Ledger;
import org.demarche.serve.page.Codes;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;

/** {@code /actors/CODE} and {@code /actors/ID}: the names, the offices, what was done and said. */
public final class ActorPage {
    private static final int MOST_ACTORS = 40;
    private static final int MOST_NAMES = 60;
    private static final int EVENTS = 15;

    private final Pages pages;
    private final Ledger ledger;
    private final Naming naming;

    /** The actors of a ledger. */
    public ActorPage(Pages pages, Ledger ledger, Naming naming) {
        this.pages = pages;
        this.ledger = ledger;
        this.naming = naming;
    }

    /**
     * What the page shows.
     *
     * @param key the code or id of its address
     * @param name in words
     * @param about code, sector, kind
     * @param code its code, if it has one
     * @param isCode whether the page is of all actors of a code
     * @param parts the actors of the code, or those that people said to be this one
     * @param names as written
     * @param looked how many mentions of each actor were counted at most
     * @param lexicon what the lexicon knows by this name: offices with their dates
     * @param did what they did, the newest first
     * @param suffered what was done to them
     * @param said what they said
     * @param verdicts what people decided about them
     */
    public record View(
            String key,
            String name,
            String about,
            Optional<String> code,
            boolean isCode,
            List<Part> parts,
            List<Written> names,
            int looked,
            List<Naming.Candidate> lexicon,
            List<EventLine> did,
            List<EventLine> suffered,
            List<Said> said,
            List<Judgement> verdicts) {}

    /** One actor of several. */
    public record Part(String id, String name, String about) {}

    /**
     * A name as written.
     *
     * @param words the words
     * @param count how often
     * @param actor whom they were read to mean
     * @param because why
     * @param address where they stand, once
     */
    public record Written(String words, int count, String actor, String because, String address) {}

    /** Something said. */
    public record Said(String words, String stance, String about, String address) {}

    /** Answers with the page of one actor. */
    public void show(Context context) {
        String key = context.pathParam("id");
        View view;
        if (Codes.isCode(key)) {
            view = ofCode(key);
        } else {
            Actors.Known known = ledger.actors()
                    .actor(key)
                    .orElseThrow(() -> new NotFoundResponse("There is no actor of this id in the ledger."));
            view = ofActor(known);
        }
        pages.show(context, "actor/actor", pages.frame(context, view.name(), "actors"), view);
    }

    private View ofCode(String code) {
        List<Actors.Known> known = ledger.actors().ofCode(code, MOST_ACTORS);
        List<String> ids = known.stream().map(Actors.Known::id).toList();
        return new View(
                code,
                Codes.name(code),
                code,
                Optional.of(code),
                true,
                known.stream().map(ActorPage::part).toList(),
                names(known, ids, 20),
                20,
                List.of(),
                ledger.dyads().events(Dyads.Wanted.of(code, ""), EventLine.Cursor.START, EVENTS),
                ledger.dyads().events(Dyads.Wanted.of("", code), EventLine.Cursor.START, EVENTS),
                said(ids),
                List.of());
    }

    private View ofActor(Actors.Known known) {
        List<Actors.Known> same = same(known);
        List<String> ids = same.stream().map(Actors.Known::id).toList();
        return new View(
                known.id(),
                Shown.cut(
                        known.actor().name().isBlank()
                                ? "Somebody unnamed"
                                : known.actor().name(),
                        120),
                part(known).about(),
                known.actor().country(),
                false,
                same.stream()
                        .filter(other -> !other.id().equals(known.id()))
                        .map(ActorPage::part)
                        .toList(),
                names(same, ids, 500),
                500,
                naming.explain(Shown.cut(known.actor().name(), 120), Optional.empty())
                        .candidates(),
                ledger.actors().events(ids, true, EVENTS),
                ledger.actors().events(ids, false, EVENTS),
                said(ids),
                ledger.judgements().about(known.id()));
    }

    /** The actor with those that people said to be the same. */
    private List<Actors.Known> same(Actors.Known known) {
        Set<String> ids = new LinkedHashSet<>(List.of(known.id()));
        List<Judgement> judged =
                ledger.judgements().ofKind(JudgementKind.SAME_ACTOR).all();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Judgement judgement : judged) {
                if (ids.contains(judgement.subject()) || ids.contains(judgement.verdict())) {
                    grew |= ids.add(judgement.subject());
                    grew |= ids.add(judgement.verdict());
                }
            }
        }
        return ids.stream().flatMap(id -> ledger.actors().actor(id).stream()).toList();
    }

    private List<Written> names(List<Actors.Known> known, List<String> ids, int mentions) {
        List<Judgement> apart =
                ledger.judgements().ofKind(JudgementKind.OTHER_ACTOR).all();
        List<Written> written = new ArrayList<>();
        for (Actors.Name name : ledger.actors().names(ids, mentions)) {
            Actors.Known actor = known.stream()
                    .filter(each -> each.id().equals(name.actor()))
                    .findFirst()
                    .orElseThrow();
            boolean splitOff = apart.stream()
                    .anyMatch(judgement -> judgement.subject().equals(name.actor())
                            && judgement.verdict().equals(name.words()));
            if (written.size() < MOST_NAMES && !name.words().isBlank() && !splitOff) {
                written.add(new Written(
                        Shown.cut(name.words(), 80),
                        name.count(),
                        Shown.cut(actor.actor().name(), 60),
                        MentionReason.of(name.words(), actor.actor()),
                        Shown.place(name.report(), name.passage())));
            }
        }
        return written;
    }

    private List<Said> said(List<String> ids) {
        return ledger.actors().said(ids, EVENTS).stream()
                .map(each -> new Said(
                        Shown.cut(each.words().exact(), 260),
                        each.stance(),
                        each.outlet().map(name -> Shown.cut(name, 60)).orElse("outlet not known")
                                + each.day().map(day -> ", " + day).orElse(""),
                        Shown.place(each.report(), each.words())))
                .toList();
    }

    private static Part part(Actors.Known known) {
        return new Part(
                known.id(),
                Shown.cut(
                        known.actor().name().isBlank()
                                ? "unnamed"
                                : known.actor().name(),
                        60),
                known.actor().country().orElse("")
                        + known.actor().sector().map(sector -> "/" + sector).orElse("")
                        + " " + known.actor().kind().word());
    }

    /**
     * What the list of actors shows.
     *
     * @param codes states and bodies, those of most reports first
     * @param words what was looked for
     * @param named actors whose name begins with these words
     */
    public record ListView(List<Map.Entry<String, Long>> codes, String words, List<Part> named) {}

    /** Answers with the list of states and bodies, and of actors by name. */
    public void list(Context context) {
        String words = Optional.ofNullable(context.queryParam("name"))
                .map(typed -> Shown.cut(typed, 80))
                .orElse("");
        pages.show(
                context,
                "actor/actors",
                pages.frame(context, "Actors", "actors"),
                new ListView(
                        ledger.actors().codes(120),
                        words,
                        words.isBlank()
                                ? List.of()
                                : ledger.actors().named(words, 60).stream()
                                        .map(ActorPage::part)
                                        .toList()));
    }

    /**
     * Why a name is read as it is.
     *
     * @param words the name
     * @param day the report's day, if known
     * @param explained the answer
     */
    public record Why(String words, String day, Naming.Explained explained) {}

    /** Answers with why a name is read as it is. */
    public void why(Context context) {
        String words = Optional.ofNullable(context.queryParam("name"))
                .map(typed -> Shown.cut(typed, 120))
                .orElse("");
        Optional<java.time.LocalDate> day = Optional.ofNullable(context.queryParam("on"))
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .flatMap(text -> {
                    try {
                        return Optional.of(java.time.LocalDate.parse(text));
                    } catch (java.time.format.DateTimeParseException none) {
                        return Optional.empty();
                    }
                });
        pages.show(
                context,
                "actor/why",
                pages.frame(context, "Why “" + words + "”", "actors"),
                new Why(words, day.map(String::valueOf).orElse(""), naming.explain(words, day)));
    }
}
