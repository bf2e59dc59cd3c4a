package org.demarche.analyse.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/**
 * Codes events by the lexicon of actions and the parse: the words that name an action, who acts and on whom, how it
 * stands, when, and whose word it is. What neither the lexicon knows nor the network of sightings is sure of is no event.
 */
public final class LexiconCoder implements EventCoder {
    private static final Set<String> CURRENCIES =
            Set.of("dollar", "$", "rouble", "ruble", "yuan", "rupee", "peso", "yen");

    private final ActionLexicon lexicon;
    private final Positions positions;
    private final TriggerFinder triggerFinder;
    private final Effects effects = new Effects();
    private final StandingCalculus standing = new StandingCalculus(effects);
    private final Attribution attribution = new Attribution(standing);
    private final Capitals capitals;
    private final ActStanding actStanding;
    private final ActChoice choice;
    private final Concerns concerns = new Concerns();
    private final Registers registers = new Registers();
    private final EventTimes times = new EventTimes(standing);

    /** A coder with this lexicon. */
    public LexiconCoder(ActionLexicon lexicon) {
        this(lexicon, ActChoice.learned());
    }

    LexiconCoder(ActionLexicon lexicon, ActChoice choice) {
        this.lexicon = lexicon;
        this.choice = choice;
        this.positions = new Positions(lexicon);
        this.capitals = new Capitals(lexicon);
        this.triggerFinder = new TriggerFinder(lexicon, positions);
        this.actStanding = new ActStanding(standing, triggerFinder);
    }

    /** A coder with the lexicon of the product. */
    public static LexiconCoder create() {
        return new LexiconCoder(ActionLexicon.load());
    }

    /**
     * One sentence of a report, and what is known of it.
     *
     * @param index of the sentence among the report's
     * @param statements those that may tell of it
     */
    private record Scene(
            Report report,
            List<Sentence> sentences,
            int index,
            Tree tree,
            Participants participants,
            List<Statement> statements) {}

    @Override
    public List<Event> code(Report report, List<Sentence> sentences, Cast cast, List<Statement> statements) {
        List<Event> events = new ArrayList<>();
        List<Registers.Register> spoken = registers.of(sentences);
        for (int index = 0; index < sentences.size(); index++) {
            Sentence sentence = Slips.right(capitals.read(sentences.get(index)));
            List<Statement> near = statements.stream()
                    .filter(statement -> statement.content().start() < sentence.end()
                            && sentence.start() < statement.content().end())
                    .toList();
            events.addAll(code(
                    report,
                    sentences,
                    index,
                    sentence,
                    cast,
                    near,
                    new Exchange(events, report.text()),
                    spoken.get(index)));
        }
        events.sort(Comparator.comparing(Event::passage)
                .thenComparing(Event::trigger)
                .thenComparing(Event::id));
        return events;
    }

    private List<Event> code(
            Report report,
            List<Sentence> sentences,
            int index,
            Sentence sentence,
            Cast cast,
            List<Statement> statements,
            Exchange exchange,
            Registers.Register register) {
        Tree tree = Tree.of(sentence);
        List<Mention> parties = cast.mentions().stream()
                .filter(mention -> mention.passage().start() < sentence.start()
                        || mention.passage().start() >= sentence.end()
                        || !bystander(tree, mention))
                .toList();
        Counterparts counterparts =
                new Counterparts(parties, report.text(), sentence.start(), sentence.end(), statements, exchange);
        Participants participants = new Participants(cast, index, tree, positions, lexicon, counterparts);
        Scene scene = new Scene(report, sentences, index, tree, participants, statements);
        Predicate<EventClass> figure = eventClass -> Registers.figure(register, eventClass);
        ActReadings readings = new ActReadings(
                tree, index, lexicon, participants, counterparts, exchange, actStanding, effects, figure);
        IntPredicate refused = word -> triggerFinder.refuses(tree, word, participants);
        List<Repeats.Coded> coded = new ArrayList<>();
        for (Spot spot : Spot.of(tree, triggerFinder.find(tree, index, participants), refused)) {
            List<ActReading> options = readings.of(spot);
            choice.of(spot, options).ifPresent(reading -> {
                Event event = event(scene, reading);
                coded.add(new Repeats.Coded(reading.trigger(), event));
                exchange.add(event);
            });
        }
        for (int verb = 0; verb < tree.size(); verb++) {
            if (Clauses.isPredicate(tree, verb)) {
                echo(scene, verb, exchange).ifPresent(coded::add);
            }
        }
        return Repeats.leftOut(tree, coded);
    }

    /** 'Russian oil', 'if war starts in Chad': a make, and a place in a condition, are no party to what the sentence tells. */
    private boolean bystander(Tree tree, Mention mention) {
        for (int word = 0; word < tree.size(); word++) {
            if (tree.word(word).start() == mention.passage().start()) {
                boolean ware = tree.is(word, "amod") && lexicon.ware(Clauses.lemma(tree, tree.head(word)))
                        || tree.head(word) >= 0 && CURRENCIES.contains(Clauses.lemma(tree, tree.head(word)));
                boolean place =
                        tree.is(word, "obl") && Clauses.preposition(tree, word).equals("in");
                return ware || place && Participants.isCondition(tree, tree.head(word));
            }
        }
        return false;
    }

    /** What others are said to have done likewise. */
    private Optional<Repeats.Coded> echo(Scene scene, int verb, Exchange exchange) {
        Tree tree = scene.tree();
        Optional<Event> model = exchange.last(tree.word(verb).start());
        List<Mention> sources =
                Echoes.subject(tree, verb).map(scene.participants()::at).orElse(List.of());
        Optional<Standing> stands = standing.of(tree, verb, false).standing();
        if (model.isEmpty()
                || sources.isEmpty()
                || stands.isEmpty()
                || Repeats.actors(sources).equals(Repeats.actors(model.get().sources()))
                || Repeats.actors(sources).equals(Repeats.actors(model.get().targets()))) {
            return Optional.empty();
        }
        Event done = model.get();
        Action action = new Action(done.eventClass(), done.mode(), done.cameo(), done.concerns());
        Entry entry = Entry.plain('v', Clauses.lemma(tree, verb), action, List.of());
        Trigger trigger = new Trigger(scene.index(), verb, entry);
        RoleFinder.Roles roles = new RoleFinder.Roles(sources, done.targets());
        ActReading reading = new ActReading(trigger, action, stands.get(), roles, true, false, List.of());
        return Optional.of(new Repeats.Coded(trigger, event(scene, reading)));
    }

    private Event event(Scene scene, ActReading reading) {
        Report report = scene.report();
        Tree tree = scene.tree();
        Participants participants = scene.participants();
        Trigger trigger = reading.trigger();
        Action action = reading.action();
        RoleFinder.Roles roles = reading.roles();
        Optional<ActSighting> seen = tree.seen().act(trigger.word());
        Sayers sayers = seen.map(act -> Sayers.of(act, scene.sentences(), scene.index(), scene.statements()))
                .orElse(Sayers.UNSEEN);
        Attribution.Word word = attribution.of(tree, trigger.word(), scene.statements(), participants, sayers);
        boolean ownSpeech = ActStanding.inWords(action.eventClass())
                && word.actor().isPresent()
                && Attribution.performed(tree, trigger.word())
                && roles.sources().stream()
                        .anyMatch(source -> source.actor().equals(word.actor().get()));
        Passage passage = Wording.clause(report, tree, trigger.word());
        Passage named = Passage.of(
                report.text(),
                tree.word(trigger.word()).start(),
                tree.word(trigger.word()).end());
        Optional<LocalDate> published = report.published();
        return new Event(
                id(report, action, roles, named),
                roles.sources(),
                action.eventClass(),
                action.mode(),
                action.cameo(),
                roles.targets(),
                reading.standing(),
                times.of(tree, trigger.word(), report.text(), published, reading.standing(), seen),
                participants.place(trigger.word()),
                concerns.of(tree, trigger, action),
                ownSpeech ? Optional.empty() : word.actor(),
                word.statement(),
                passage,
                named);
    }

    private static String id(Report report, Action action, RoleFinder.Roles roles, Passage named) {
        StringBuilder parts = new StringBuilder();
        for (Mention mention : roles.sources()) {
            parts.append(mention.actor()).append('>');
        }
        for (Mention mention : roles.targets()) {
            parts.append('<').append(mention.actor());
        }
        return ContentId.of("e", report.id(), action.cameo(), parts.toString(), String.valueOf(named.start()));
    }
}
