package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.EventClass;

/** Who does it: the subject of a verb, the agent of a passive, whoever owns or carries the noun that names an act. */
final class Doers {
    private static final List<String> NOUN_SOURCES = List.of("poss", "adj", "by", "from");
    private static final Set<String> LIGHT = WordLists.named("nominals.txt").getOrDefault("light", Set.of());

    /** What a verb does to the noun under it where its subject would be the one to do it: 'considers a ban'. */
    private static final Set<Effect> PURPOSES = Set.of(Effect.INTEND, Effect.REFUSE, Effect.OPPOSITE, Effect.MAYBE);

    private static final Set<String> WATCHERS = Set.of(
            "fear", "expect", "believe", "suspect", "allege", "investigate", "probe", "doubt", "predict", "foresee");

    /** What others do with whoever is 'flown to Riyadh' or 'put on board'. */
    private static final Set<String> CARRIED_ALONG =
            Set.of("fly", "put", "aim", "point", "load", "bring", "take", "carry", "transport", "ferry");

    private static final int FARTHEST = 6;

    private final Tree tree;
    private final Participants participants;
    private final Effects effects;

    Doers(Tree tree, Participants participants, Effects effects) {
        this.tree = tree;
        this.participants = participants;
        this.effects = effects;
    }

    /** The actors whom the entry of a trigger or its clause name as doers; none where they name nobody. */
    List<Mention> of(Trigger trigger) {
        Entry entry = trigger.entry();
        if (entry.kind() == 'v' && entry.sources().isEmpty()) {
            int deed = deed(trigger);
            int doer = Clauses.doer(tree, deed);
            if (doer < 0 && movesItsOwn(trigger)) {
                doer = Clauses.subject(tree, trigger.word());
            }
            return doer < 0 ? List.of() : together(deed, doer);
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
        return trigger.nominal() ? carried(trigger) : List.of();
    }

    /** 'Bombed a camp held by rebels, killing ten': whoever bombed killed, whatever the parse hangs the killing on. */
    private int deed(Trigger trigger) {
        int verb = trigger.word();
        boolean participle = tree.word(verb).xpos().equals("VBG") && (tree.is(verb, "acl") || tree.is(verb, "advcl"));
        if (!participle
                || !isApart(verb)
                || trigger.entry()
                        .action()
                        .filter(action -> action.eventClass() == EventClass.ASSAULT)
                        .isEmpty()) {
            return verb;
        }
        int deed = verb;
        int above = tree.head(verb);
        for (int steps = 0; steps < FARTHEST && above >= 0; steps++) {
            boolean attacks = Clauses.isPredicate(tree, above)
                    && !tree.is(above, "acl")
                    && participants.attacks(Clauses.lemma(tree, above));
            deed = attacks ? above : deed;
            above = tree.head(above);
        }
        return deed;
    }

    /** Whether a comma parts its clause from what goes before. */
    private boolean isApart(int verb) {
        int first = tree.first(verb);
        return tree.word(first).form().equals(",")
                || first > 0 && tree.word(first - 1).form().equals(",");
    }

    /** The actors at a doer and those who do it with him. */
    private List<Mention> together(int verb, int doer) {
        Map<Actor, Mention> found = new LinkedHashMap<>();
        participants.at(doer).forEach(mention -> found.putIfAbsent(mention.actor(), mention));
        if (!found.isEmpty()) {
            for (int companion : Companions.of(tree, verb, doer)) {
                List<Mention> there = participants.at(companion);
                (there.isEmpty() ? participants.inside(companion) : there)
                        .forEach(mention -> found.putIfAbsent(mention.actor(), mention));
            }
        }
        return List.copyOf(found.values());
    }

    /** 'Danish troops were withdrawn', 'were deployed': whoever they belong to moved them. */
    private boolean movesItsOwn(Trigger trigger) {
        String lemma = Clauses.lemma(tree, trigger.word());
        return Clauses.passive(tree, trigger.word())
                && !CARRIED_ALONG.contains(lemma)
                && trigger.entry()
                        .action()
                        .filter(action -> !action.cameo().startsWith("084"))
                        .filter(action -> action.eventClass() != EventClass.AID)
                        .filter(action -> action.eventClass() == EventClass.MOBILIZE
                                || action.eventClass() == EventClass.RETREAT
                                || Set.of("withdraw", "ship", "pull", "recall").contains(lemma))
                        .isPresent();
    }

    /** Who acts in 'Paris launched an attack': the subject of the verb that carries the noun. */
    private List<Mention> carried(Trigger trigger) {
        int noun = trigger.word();
        int head = tree.head(noun);
        if (head >= 0
                && (tree.is(noun, "obj") || tree.word(noun).relation().equals("nsubj:pass"))
                && Clauses.isPredicate(tree, head)) {
            int doer = Clauses.doer(tree, head);
            boolean carries = LIGHT.contains(Clauses.lemma(tree, head))
                    || effects.of(tree, head).filter(PURPOSES::contains).isPresent()
                            && !WATCHERS.contains(Clauses.lemma(tree, head));
            return doer < 0 || !carries ? List.of() : participants.at(doer);
        }
        if (head >= 0
                && tree.is(noun, "obl")
                && trigger.entry().reciprocal()
                && Clauses.isPredicate(tree, head)
                && Set.of("after", "during", "following").contains(Clauses.preposition(tree, noun))
                && !Clauses.passive(tree, head)) {
            // 'said after a call with': whoever said it was on the line
            int subject = Clauses.subject(tree, head);
            return subject < 0 ? List.of() : participants.at(subject);
        }
        return List.of();
    }
}
