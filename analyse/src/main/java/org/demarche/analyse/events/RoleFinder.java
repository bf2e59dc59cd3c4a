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
    private static final List<String> NOUN_SOURCES = List.of("poss", "adj", "by", "from");
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

    private static final Set<String> ABROAD = Set.of("161", "166");
    private static final List<String> LAST_RESORT = List.of("against", "to", "with", "on", "in", "from", "of");

    private static final Set<String> LIGHT = WordLists.named("nominals.txt").getOrDefault("light", Set.of());

    private static final Pattern PREPOSITION =
            Pattern.compile("(?!obj|iobj|subj|nsubj|comp|xcomp|advcl|acl|poss|adj)[a-z-]+");

    private final Tree tree;
    private final Participants participants;

    RoleFinder(Tree tree, Participants participants) {
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

    /** The roles around a trigger, which may lack a recipient where the act is refused; empty where the entry's class asks for somebody whom the text does not name. */
    Optional<Roles> of(Trigger trigger, EventClass eventClass, boolean refused) {
        List<Mention> sources =
                sources(trigger).stream().filter(RoleFinder::mayAct).toList();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<Mention> targets = targets(trigger, sources);
        boolean mutual = trigger.entry().reciprocal() && sources.size() > 1;
        if (targets.isEmpty() && NEED_TARGET.contains(eventClass) && !mutual && !refused) {
            return Optional.empty();
        }
        return Optional.of(new Roles(sources, targets));
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

    private List<Mention> sources(Trigger trigger) {
        Entry entry = trigger.entry();
        if (entry.kind() == 'v' && entry.sources().isEmpty()) {
            int doer = Clauses.doer(tree, trigger.word());
            if (doer < 0 && movesItsOwn(trigger)) {
                doer = Clauses.subject(tree, trigger.word());
            }
            return doer < 0 ? List.of() : participants.at(doer);
        }
        if (entry.kind() == 'a') {
            int subject = Clauses.subject(tree, trigger.word());
            return subject < 0 ? List.of() : participants.at(subject);
        }
        List<String> order = new ArrayList<>(entry.sources().isEmpty() ? NOUN_SOURCES : entry.sources());
        if (order.contains("by")) {
            order.add("of.by");
        }
        for (String position : order) {
            List<Mention> here = participants.atPosition(trigger.word(), position);
            if (!here.isEmpty()) {
                return here;
            }
        }
        return trigger.nominal() ? carried(trigger.word()) : List.of();
    }

    /** 'Danish troops were withdrawn', 'were deployed': whoever they belong to moved them. */
    private boolean movesItsOwn(Trigger trigger) {
        String lemma = Clauses.lemma(tree, trigger.word());
        return Clauses.passive(tree, trigger.word())
                && trigger.entry()
                        .action()
                        .filter(action -> action.eventClass() == EventClass.MOBILIZE
                                || action.eventClass() == EventClass.RETREAT
                                || Set.of("withdraw", "ship", "pull", "recall").contains(lemma))
                        .isPresent();
    }

    /** Who acts in 'Paris launched an attack': the subject of the verb that carries the noun. */
    private List<Mention> carried(int noun) {
        int head = tree.head(noun);
        if (head >= 0
                && (tree.is(noun, "obj") || tree.word(noun).relation().equals("nsubj:pass"))
                && Clauses.isPredicate(tree, head)) {
            int doer = Clauses.doer(tree, head);
            boolean light = LIGHT.contains(Clauses.lemma(tree, head));
            return doer < 0 || !light ? List.of() : participants.at(doer);
        }
        return List.of();
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
        List<Mention> anybody = List.of();
        String where = "";
        for (String position : order) {
            List<Mention> here = participants.atPosition(trigger.word(), position).stream()
                    .filter(mention -> !acting.contains(mention.actor())
                            && !own(mention, acting)
                            && !(abroad && home(mention, acting)))
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
