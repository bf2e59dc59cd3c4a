package org.demarche.serve.actor;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.core.actor.Actor;
import org.demarche.core.judgement.Judgement;
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
     * @param parts the actors of the code
     * @param readAs the name of the address's actor as read, where people said that it is another
     * @param decisions what people decided about whom its words mean, and still stands
     * @param choices actors that it may be, to put it together with
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
            Optional<String> readAs,
            List<Decision> decisions,
            List<Part> choices,
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
     * @param isName whether they can be taken out: a pronoun means somebody else in each report
     */
    public record Written(String words, int count, String actor, String because, String address, boolean isName) {}

    /**
     * A judgement about whom words mean.
     *
     * @param sequence its number, to take it back
     * @param words what was decided
     * @param actor id of the other actor it names, if any
     * @param about by whom and when, and why
     */
    public record Decision(long sequence, String words, Optional<String> actor, String about) {}

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
        return new View(
                code,
                Codes.name(code),
                code,
                Optional.of(code),
                true,
                known.stream().map(ActorPage::part).toList(),
                Optional.empty(),
                List.of(),
                List.of(),
                names(known, 20),
                20,
                List.of(),
                ledger.dyads().events(Dyads.Wanted.of(code, ""), EventLine.Cursor.START, EVENTS),
                ledger.dyads().events(Dyads.Wanted.of("", code), EventLine.Cursor.START, EVENTS),
                said(known),
                List.of());
    }

    private View ofActor(Actors.Known asked) {
        Actors.Known held = ledger.actors().held(asked);
        List<Actors.Known> known = List.of(held);
        return new View(
                held.id(),
                nameOf(held.actor(), 120),
                part(held).about(),
                held.actor().country(),
                false,
                List.of(),
                held.equals(asked) ? Optional.empty() : Optional.of(nameOf(asked.actor(), 80)),
                new Decisions(ledger).of(held),
                choices(held),
                names(known, 500),
                500,
                naming.explain(Shown.cut(held.actor().name(), 120), Optional.empty())
                        .candidates(),
                ledger.actors().events(known, true, EVENTS),
                ledger.actors().events(known, false, EVENTS),
                said(known),
                ledger.judgements().about(asked.id()));
    }

    static String nameOf(Actor actor, int most) {
        return Shown.cut(actor.name().isBlank() ? "somebody unnamed" : actor.name(), most);
    }

    /** Actors of the same beginning, then those of the same state. */
    private List<Part> choices(Actors.Known held) {
        String name = held.actor().name();
        return Stream.concat(
                        ledger.actors().named(name.substring(0, Math.min(3, name.length())), MOST_ACTORS).stream(),
                        held.actor().country().stream()
                                .flatMap(code -> ledger.actors().ofCode(code, MOST_ACTORS).stream()))
                .filter(known -> !known.equals(held))
                .distinct()
                .map(ActorPage::part)
                .toList();
    }

    private List<Written> names(List<Actors.Known> known, int mentions) {
        List<Written> written = new ArrayList<>();
        for (Actors.Name name : ledger.actors().names(known, mentions)) {
            if (written.size() < MOST_NAMES && !name.words().isBlank()) {
                Actor readAs = name.actor().actor();
                String because = MentionReason.of(name.words(), readAs, naming);
                Actor held = ledger.judgements().actors().of(readAs, name.words());
                written.add(new Written(
                        Shown.cut(name.words(), 80),
                        name.count(),
                        nameOf(readAs, 60),
                        held.equals(readAs)
                                ? because
                                : because + "; read as " + nameOf(readAs, 60) + ", who is this one by a judgement",
                        Shown.place(name.report(), name.passage()),
                        !MentionReason.isPronoun(name.words())));
            }
        }
        return written;
    }

    private List<Said> said(List<Actors.Known> known) {
        return ledger.actors().said(known, EVENTS).stream()
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
                nameOf(known.actor(), 60),
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
