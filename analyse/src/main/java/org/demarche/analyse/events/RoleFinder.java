package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;

/** Finds who acts and to whom, where the entry of a trigger says to look. */
final class RoleFinder {
    /** Classes that need a recipient to be an event at all. */
    private static final Set<EventClass> NEED_TARGET = Set.of(
            EventClass.CONSULT,
            EventClass.SUPPORT,
            EventClass.COOPERATE,
            EventClass.AID,
            EventClass.ACCUSE,
            EventClass.SANCTION,
            EventClass.COERCE,
            EventClass.ASSAULT);

    /** Of these, the classes of what is said or decreed: 'condemned the raid' and 'imposed a curfew' name no recipient. */
    private static final Set<EventClass> MAY_LACK_TARGET =
            Set.of(EventClass.SUPPORT, EventClass.ACCUSE, EventClass.COERCE);

    /** Classes of what is done in answer to somebody, who need not be named again. */
    private static final Set<EventClass> ANSWERS =
            Set.of(EventClass.THREATEN, EventClass.SANCTION, EventClass.ACCUSE, EventClass.REJECT);

    private static final Set<EventClass> JUDGEMENTS =
            Set.of(EventClass.SUPPORT, EventClass.ACCUSE, EventClass.REJECT, EventClass.AGREE, EventClass.CONCEDE);

    private static final Set<EventClass> SPOKEN =
            Set.of(EventClass.REQUEST, EventClass.ACCUSE, EventClass.REJECT, EventClass.SUPPORT);

    /** CAMEO: mediate. */
    private static final String MEDIATE = "045";

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private static final Set<String> ABROAD = Set.of("161", "166");
    private static final List<String> LAST_RESORT = List.of("against", "to", "with", "on", "in", "from", "of");

    private static final Pattern PREPOSITION =
            Pattern.compile("(?!obj|iobj|subj|nsubj|comp|xcomp|advcl|acl|poss|adj)[a-z-]+");

    private final Tree tree;
    private final Participants participants;
    private final Doers doers;

    private final Counterparts counterparts;
    private final Understood understood;
    private final Evidence evidence;

    RoleFinder(Tree tree, Participants participants, Effects effects, Counterparts counterparts) {
        this.counterparts = counterparts;
        this.evidence = new Evidence(tree, participants);
        this.understood = new Understood(tree, participants, counterparts);
        this.doers = new Doers(tree, participants, effects);
        this.tree = tree;
        this.participants = participants;
    }

    /**
     * Who did it to whom.
     *
     * @param sources never empty
     * @param targets may be empty
     */
    record Roles(List<Mention> sources, List<Mention> targets) {}

    /** Whoever the clause of a trigger names as doing it. */
    List<Mention> doers(Trigger trigger) {
        return doers.of(trigger).stream().filter(RoleFinder::mayAct).toList();
    }

    /** The roles around a trigger, which may lack a recipient where the act is refused; empty where the entry's class asks for somebody whom the text does not name. */
    Optional<Roles> of(Trigger trigger, EventClass eventClass, boolean refused, Exchange exchange) {
        List<Mention> sources = doers(trigger);
        if (sources.isEmpty()) {
            sources = understood.told(trigger, eventClass);
        }
        if (sources.isEmpty() && understood.leftUnsaid(trigger, eventClass)) {
            sources = exchange.otherSide(
                    Understood.countries(targets(trigger, List.of())),
                    tree.word(trigger.word()).start());
        }
        if (sources.isEmpty() && understood.concludedBefore(trigger, eventClass)) {
            sources = exchange.parties(tree.word(trigger.word()).start(), understood.partiesAround(trigger.word()));
        }
        if (sources.isEmpty() && understood.releases(trigger)) {
            sources = exchange.captors(tree.word(trigger.word()).start());
        }
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        if (eventClass == EventClass.ASSAULT
                && trigger.nominal()
                && sources.stream().allMatch(counterparts::mayMeanSeveral)) {
            return Optional
                    .empty(); // 'helps Russia in its war': that it is an attack by the helper would be the worst error
        }
        if (sources.size() > 1 && !trigger.entry().reciprocal() && Reciprocity.of(tree, trigger.word())) {
            return Optional.of(new Roles(sources, sources));
        }
        boolean nobody = eventClass == EventClass.REQUEST && evidence.asksNobody(trigger.word());
        List<Mention> targets = nobody ? List.of() : targets(trigger, sources);
        if (eventClass == EventClass.REQUEST
                && !nobody
                && trigger.nominal()
                && participants.atPosition(trigger.word(), "to").isEmpty()) {
            // 'turned down Chad's request for the return of a Sudanese': whoever answers was asked
            List<Mention> answering = understood.answering(trigger, eventClass, sources);
            targets = answering.isEmpty() ? targets : answering;
        }
        if (eventClass == EventClass.REQUEST) {
            // whoever prints a demand is not who is asked
            targets = Evidence.noOutlets(targets);
        }
        if (eventClass == EventClass.ASSAULT
                && !evidence.told(trigger.word())
                && targets.stream().noneMatch(target -> target.actor().country().isPresent())) {
            return Optional.empty(); // ', killing civilians' hangs on whatever clause the parse found last
        }
        if (eventClass == EventClass.ASSAULT
                && (evidence.byAccident(trigger.word()) || Evidence.oneForce(sources, targets))) {
            return Optional.empty();
        }
        if (eventClass == EventClass.REQUEST
                && !nobody
                && targets.isEmpty()
                && sources.stream().allMatch(Evidence::oneOffice)) {
            return Optional.empty(); // 'the general asked for two companies': of whom is left open
        }
        if (eventClass == EventClass.PROTEST) {
            // where they march is not whom they march against
            targets = Evidence.abroadOrPowers(targets, sources);
        }
        if (eventClass == EventClass.MOBILIZE) {
            // troops are sent towards a country or a power, not towards their own column
            targets = targets.stream()
                    .filter(target -> target.actor().country().isPresent())
                    .toList();
        }
        if (targets.isEmpty()
                && ANSWERS.contains(eventClass)
                && sources.stream().allMatch(PoliticalActors::isState)) {
            targets = exchange.answered(
                    sources, tree.word(trigger.word()).start(), Exchange.answers(tree, trigger.word()));
        }
        if (targets.isEmpty() && JUDGEMENTS.contains(eventClass)) {
            targets = judgedBefore(trigger, sources, exchange);
        }
        if (targets.isEmpty()
                && trigger.entry()
                        .action()
                        .filter(action -> action.cameo().equals(MEDIATE))
                        .isPresent()) {
            targets = exchange.quarrelling(sources, tree.word(trigger.word()).start());
        }
        boolean mutual = trigger.entry().reciprocal() && (sources.size() > 1 || understood.several(trigger));
        if (targets.isEmpty() && understood.atHome(trigger, eventClass, sources)) {
            targets = counterparts.home(sources, tree.word(understood.affected(trigger)));
        }
        if (targets.isEmpty() && trigger.nominal()) {
            targets = Evidence.noOutlets(understood.answering(trigger, eventClass, sources));
        }
        if (targets.isEmpty() && !mutual && refersBack(trigger, eventClass)) {
            targets = exchange.before(sources, tree.word(trigger.word()).start());
        }
        if (targets.isEmpty()
                && !mutual
                && !nobody
                && !(trigger.nominal() && trigger.entry().reciprocal())
                && !evidence.judgesHarm(trigger, eventClass)
                // 'welcomed the plan': whose it is must be told; that one state backs another is not to be guessed
                && (eventClass != EventClass.SUPPORT
                        || Clauses.objects(tree, trigger.word()).isEmpty())
                && (eventClass != EventClass.ASSAULT || evidence.told(trigger.word()))
                && trigger.entry().targets().stream().noneMatch("comp:must"::equals)
                && trigger.entry().action().isPresent()
                && sources.stream().allMatch(PoliticalActors::speaksForMany)) {
            targets = Evidence.noOutlets(counterparts.of(sources, trigger));
        }
        if (targets.isEmpty() && NEED_TARGET.contains(eventClass) && !mutual && !refused) {
            boolean decreed = MAY_LACK_TARGET.contains(eventClass)
                    && sources.stream().allMatch(PoliticalActors::speaksForMany)
                    && !Evidence.inquires(trigger)
                    && evidence.concernsSomething(trigger.word());
            if (!decreed) {
                return Optional.empty();
            }
        }
        boolean alone = !mutual && tree.child(trigger.word(), "xcomp") >= 0;
        if (targets.isEmpty()
                && eventClass == EventClass.AGREE
                && (trigger.entry().standing().isPresent() || alone)) {
            // a promise of nothing that the lexicon knows, to nobody
            return Optional.empty();
        }
        boolean publicly = eventClass == EventClass.REQUEST
                && sources.stream().allMatch(source -> source.actor().country().isPresent())
                && Clauses.isInfinitive(tree, trigger.word());
        return publicly || PoliticalActors.concerns(sources, targets, eventClass)
                ? Optional.of(new Roles(sources, targets))
                : Optional.empty();
    }

    /** 'Rejected the demand', 'condemned the raid', told of before: by whoever made it. */
    private List<Mention> judgedBefore(Trigger trigger, List<Mention> sources, Exchange exchange) {
        if (!Clauses.isPredicate(tree, trigger.word())) {
            return List.of();
        }
        int at = tree.word(trigger.word()).start();
        for (int object : Clauses.objects(tree, trigger.word())) {
            boolean owned = tree.child(object, "nmod") >= 0
                    || tree.child(object, "nmod:poss") >= 0
                    || tree.child(object, "acl") >= 0
                    || tree.child(object, "amod") >= 0;
            if (isDefinite(object) && !owned) {
                String lemma = Clauses.lemma(tree, object);
                List<Mention> others = participants.belongs("proposal", lemma)
                        ? exchange.asking(sources, at)
                        : participants.belongs("attack", lemma)
                                ? exchange.doing(EventClass.ASSAULT, sources, at)
                                : List.of();
                if (!others.isEmpty()) {
                    return others;
                }
            }
        }
        return List.of();
    }

    /** Whether what is judged was told of before: 'hailed the decision', 'rejected it'. */
    private boolean refersBack(Trigger trigger, EventClass eventClass) {
        if (!JUDGEMENTS.contains(eventClass) || !Clauses.isPredicate(tree, trigger.word())) {
            return false;
        }
        return Clauses.objects(tree, trigger.word()).stream().anyMatch(object -> {
            String lemma = Clauses.lemma(tree, object);
            return lemma.equals("it")
                    || lemma.equals("this")
                    || participants.belongs("anaphor", lemma)
                            && isDefinite(object)
                            && tree.child(object, "nmod") < 0
                            && tree.child(object, "nmod:poss") < 0;
        });
    }

    private boolean isDefinite(int noun) {
        return tree.children(noun, "det").stream().anyMatch(word -> DEFINITE.contains(Clauses.lemma(tree, word)));
    }

    /** Somebody of whom neither country, sector nor name is known does not act in politics. */
    private static boolean mayAct(Mention mention) {
        Actor actor = mention.actor();
        return actor.country().isPresent()
                || actor.sector().isPresent()
                || actor.kind() == ActorKind.ORGANISATION
                || actor.kind() == ActorKind.GROUP
                || actor.kind() == ActorKind.STATE;
    }

    private List<Mention> targets(Trigger trigger, List<Mention> sources) {
        Set<Actor> acting = new LinkedHashSet<>();
        sources.forEach(source -> acting.add(source.actor()));
        List<String> order = new ArrayList<>(trigger.entry().targets());
        if (order.isEmpty() && trigger.entry().kind() != 'v') {
            order.addAll(LAST_RESORT);
        }
        if (order.contains("obj") && !order.contains("obj~")) {
            order.add(order.indexOf("obj") + 1, "obj~");
        }
        List<Mention> found = first(trigger, order, acting);
        // 'massed troops near the border', 'the withdrawal of troops from the valley': the phrase may hang on the
        // object
        String carrier = trigger.nominal() ? "of." : "obj.";
        List<String> carried = order.stream()
                .filter(position -> PREPOSITION.matcher(position).matches())
                .map(position -> carrier + position)
                .toList();
        if (found.isEmpty()) {
            found = first(trigger, carried, acting);
        }
        if (found.isEmpty() && !trigger.nominal()) {
            // 'share images of the reefs with Palau'
            found = first(
                    trigger,
                    carried.stream()
                            .map(position -> position.replaceFirst("^obj\\.", "obj.of."))
                            .toList(),
                    acting);
        }
        // 'calls by the country's rulers': nobody at the place itself, but somebody inside its phrase
        if (found.isEmpty()) {
            List<String> inside = new ArrayList<>();
            order.stream()
                    .filter(position -> !position.endsWith("~") && !position.contains(":"))
                    .forEach(position -> inside.add(position + "~"));
            carried.forEach(position -> inside.add(position + "~"));
            found = first(trigger, inside, acting);
        }
        return found;
    }

    private static boolean home(Mention mention, Set<Actor> acting) {
        return acting.stream()
                .anyMatch(actor -> actor.country().isPresent()
                        && actor.country().equals(mention.actor().country()));
    }

    /** Whether it is the state for which those who act speak: a minister does not address his own country. */
    private static boolean itself(Mention mention, Set<Actor> acting) {
        return mention.actor().kind() == ActorKind.STATE
                && mention.actor().sector().isEmpty()
                && acting.stream()
                        .anyMatch(
                                actor -> actor.country().equals(mention.actor().country())
                                        && actor.sector()
                                                .filter(sector -> sector == Sector.GOV)
                                                .isPresent());
    }

    /** Whether a state and its own part stand on the two sides: 'UN troops left', 'its forces'. */
    private static boolean own(Mention mention, Set<Actor> acting) {
        Optional<Sector> sector = mention.actor().sector().filter(part -> part != Sector.IGO);
        boolean forces = sector.filter(part -> part == Sector.MIL).isPresent();
        return acting.stream()
                .anyMatch(actor -> actor.country().isPresent()
                        && actor.country().equals(mention.actor().country())
                        && (forces
                                        && actor.sector()
                                                .filter(part -> part != Sector.IGO)
                                                .isEmpty()
                                || sector.isEmpty()
                                        && actor.sector()
                                                .filter(part -> part == Sector.MIL)
                                                .isPresent()));
    }

    private List<Mention> first(Trigger trigger, List<String> order, Set<Actor> acting) {
        // a state breaks with other states, not with its own envoys
        boolean abroad = trigger.entry()
                .action()
                .filter(action -> ABROAD.contains(action.cameo()))
                .isPresent();
        boolean inWords = trigger.entry()
                .action()
                .filter(action -> SPOKEN.contains(action.eventClass()))
                .isPresent();
        List<Mention> anybody = List.of();
        String where = "";
        for (String position : order) {
            List<Mention> here = participants.atPosition(trigger.word(), position).stream()
                    .filter(mention -> !acting.contains(mention.actor())
                            && !own(mention, acting)
                            && PoliticalActors.isActor(mention)
                            && !(abroad && home(mention, acting))
                            && !(inWords && itself(mention, acting)))
                    .toList();
            boolean known =
                    here.stream().anyMatch(mention -> mention.actor().country().isPresent());
            if (known && (anybody.isEmpty() || !position.startsWith(where))) {
                return here;
            }
            if (anybody.isEmpty() && !here.isEmpty()) {
                anybody = here;
                where = position.endsWith("~") ? position.substring(0, position.length() - 1) : position;
            }
        }
        return anybody;
    }
}
