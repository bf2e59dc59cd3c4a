package org.demarche.analyse.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Place;
import org.demarche.core.event.Standing;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/**
 * Codes events by the lexicon of actions and the parse: the words that name an action, who acts and on whom, how it
 * stands, when, and whose word it is. What neither the lexicon knows nor the network of sightings is sure of is no event.
 */
public final class LexiconCoder implements EventCoder {
    private static final Set<EventClass> SPEECH =
            Set.of(EventClass.REQUEST, EventClass.ACCUSE, EventClass.REJECT, EventClass.THREATEN, EventClass.SUPPORT);

    private static final Set<EventClass> ORDERED =
            Set.of(EventClass.MOBILIZE, EventClass.ASSAULT, EventClass.RETREAT, EventClass.AID);

    private final ActionLexicon lexicon;
    private final Positions positions;
    private final TriggerFinder triggerFinder;
    private final Effects effects = new Effects();
    private final StandingCalculus standing = new StandingCalculus(effects);
    private final Attribution attribution = new Attribution(standing);
    private final Capitals capitals;
    private final Commitments commitments = new Commitments();
    private final Concerns concerns = new Concerns();
    private final Registers registers = new Registers();
    private final EventTimes times = new EventTimes(standing);

    /** A coder with this lexicon. */
    public LexiconCoder(ActionLexicon lexicon) {
        this.lexicon = lexicon;
        this.positions = new Positions(lexicon);
        this.capitals = new Capitals(lexicon);
        this.triggerFinder = new TriggerFinder(lexicon, positions);
    }

    /** A coder with the lexicon of the product. */
    public static LexiconCoder create() {
        return new LexiconCoder(ActionLexicon.load());
    }

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
            events.addAll(
                    code(report, index, sentence, cast, near, new Exchange(events, report.text()), spoken.get(index)));
        }
        events.sort(Comparator.comparing(Event::passage)
                .thenComparing(Event::trigger)
                .thenComparing(Event::id));
        return events;
    }

    private List<Event> code(
            Report report,
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
        List<Repeats.Coded> coded = new ArrayList<>();
        SeenActs seen = new SeenActs(lexicon, tree);
        Consumer<Trigger> keep =
                trigger -> code(report, tree, trigger, participants, statements, exchange, counterparts)
                        .ifPresent(event -> {
                            coded.add(new Repeats.Coded(trigger, event));
                            exchange.add(event);
                        });
        Predicate<Trigger> figure = trigger -> trigger.entry()
                .action()
                .filter(action -> Registers.figure(register, action.eventClass()))
                .isPresent();
        triggerFinder.find(tree, index, participants).stream()
                .filter(trigger -> !figure.test(trigger) && !seen.doubts(trigger))
                .forEach(keep);
        for (int verb = 0; verb < tree.size(); verb++) {
            if (Clauses.isPredicate(tree, verb)) {
                echo(report, index, tree, verb, participants, statements, exchange)
                        .ifPresent(coded::add);
            }
        }
        IntPredicate refused = word -> triggerFinder.refuses(tree, word, participants);
        seen.unnamed(index, Repeats.words(coded), refused).stream()
                .filter(trigger -> !figure.test(trigger))
                .forEach(keep);
        return Repeats.leftOut(tree, coded);
    }

    /** 'Russian oil', 'if war starts in Chad': a make, and a place in a condition, are no party to what the sentence tells. */
    private boolean bystander(Tree tree, Mention mention) {
        for (int word = 0; word < tree.size(); word++) {
            if (tree.word(word).start() == mention.passage().start()) {
                boolean ware = tree.is(word, "amod") && lexicon.ware(Clauses.lemma(tree, tree.head(word)));
                boolean place =
                        tree.is(word, "obl") && Clauses.preposition(tree, word).equals("in");
                return ware || place && Participants.isCondition(tree, tree.head(word));
            }
        }
        return false;
    }

    /** What others are said to have done likewise. */
    private Optional<Repeats.Coded> echo(
            Report report,
            int index,
            Tree tree,
            int verb,
            Participants participants,
            List<Statement> statements,
            Exchange exchange) {
        Optional<Event> model = exchange.last(tree.word(verb).start());
        List<Mention> sources = Echoes.subject(tree, verb).map(participants::at).orElse(List.of());
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
        Entry entry = new Entry(
                'v',
                Clauses.lemma(tree, verb),
                Optional.empty(),
                List.of(),
                Optional.of(action),
                List.of(),
                List.of(),
                false,
                Optional.empty());
        Trigger trigger = new Trigger(index, verb, entry);
        RoleFinder.Roles roles = new RoleFinder.Roles(sources, done.targets());
        return Optional.of(new Repeats.Coded(
                trigger, event(report, tree, trigger, action, roles, stands.get(), participants, statements)));
    }

    private Optional<Event> code(
            Report report,
            Tree tree,
            Trigger trigger,
            Participants participants,
            List<Statement> statements,
            Exchange exchange,
            Counterparts counterparts) {
        Verdict verdict = standing.of(tree, trigger.word(), trigger.nominal());
        verdict = SeenActs.standing(verdict, trigger);
        Optional<Standing> atBest = trigger.entry().standing();
        if (atBest.isPresent()) {
            verdict = Verdict.valueOf(atBest.get().name()).under(verdict);
        }
        Optional<Action> meant = trigger.entry().action();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        Action action = meant.get();
        if (Clauses.asksQuestion(tree, trigger.word())) {
            return Optional.empty();
        }
        if (ORDERED.contains(action.eventClass()) && Clauses.orders(tree, trigger.word())) {
            // an order is given; what is ordered is still to come
            verdict = Verdict.ANNOUNCED.under(verdict);
        }
        if (verdict == Verdict.HAPPENED
                && !SPEECH.contains(action.eventClass())
                && standing.goesOn(tree, trigger.word())) {
            verdict = Verdict.UNDER_WAY;
        }
        if (verdict == Verdict.CONDITIONAL && commitments.threatens(tree, trigger.word(), action, standing)) {
            action = commitments.threat(action);
            verdict = Verdict.HAPPENED;
        }
        if (verdict == Verdict.SILENT && action.eventClass() == EventClass.REQUEST) {
            verdict = demandedBy(tree, trigger, participants);
        }
        Optional<Standing> stands = verdict.standing();
        if (stands.isEmpty()) {
            return Optional.empty();
        }
        if (verdict.real() && SeenActs.doubtsDone(trigger)) {
            return Optional.empty();
        }
        EventClass eventClass = action.eventClass();
        Action coded = action;
        Optional<RoleFinder.Roles> ruled = new RoleFinder(tree, participants, effects, counterparts)
                .of(trigger, eventClass, stands.get() == Standing.REFUSED, exchange);
        Optional<RoleFinder.Roles> found = trigger.seen().isPresent()
                ? SeenActs.roles(trigger, trigger.seen().get(), ruled, participants, counterparts)
                        .filter(roles -> PoliticalActors.concerns(roles.sources(), roles.targets(), eventClass))
                : ruled;
        return found.map(roles -> Origins.complete(
                        roles, eventClass, participants.place(trigger.word()).flatMap(Place::country)))
                .filter(roles -> !Unplaced.all(roles.sources()))
                .map(roles -> event(
                        report,
                        tree,
                        trigger,
                        Recast.of(coded, tree, trigger, roles),
                        roles,
                        stands.get(),
                        participants,
                        statements));
    }

    /** 'filled the square to demand his release': who protests in order to demand demands. */
    private Verdict demandedBy(Tree tree, Trigger trigger, Participants participants) {
        int verb = trigger.word();
        int governor = tree.head(verb);
        while (governor >= 0 && !Clauses.isPredicate(tree, governor)) {
            governor = tree.head(governor);
        }
        if (governor < 0 || trigger.nominal() || !Clauses.isInfinitive(tree, verb)) {
            return Verdict.SILENT;
        }
        int protest = governor;
        return triggerFinder.find(tree, trigger.sentence(), participants).stream()
                        .anyMatch(other -> other.word() == protest
                                && other.entry()
                                        .action()
                                        .filter(action -> action.eventClass() == EventClass.PROTEST)
                                        .isPresent())
                ? standing.of(tree, protest, false)
                : Verdict.SILENT;
    }

    private Event event(
            Report report,
            Tree tree,
            Trigger trigger,
            Action action,
            RoleFinder.Roles roles,
            Standing stands,
            Participants participants,
            List<Statement> statements) {
        Attribution.Word word = attribution.of(tree, trigger.word(), statements, participants);
        boolean ownSpeech = SPEECH.contains(action.eventClass())
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
                stands,
                times.of(tree, trigger.word(), report.text(), published, stands),
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
