package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;

/** Who is understood to act or to be acted upon, where the clause itself does not say. */
final class Understood {
    /** Classes of what a state decides and then tells of. */
    private static final Set<EventClass> DECREED =
            Set.of(EventClass.SANCTION, EventClass.COERCE, EventClass.RETREAT, EventClass.CONCEDE, EventClass.REJECT);

    private static final Set<EventClass> ANSWERED = Set.of(EventClass.REQUEST, EventClass.REJECT);

    private static final Set<String> SEVERAL = Set.of("two", "both", "three", "four", "all", "each");

    private static final Set<Sector> ARMED =
            Set.of(Sector.COP, Sector.MIL, Sector.JUD, Sector.SPY, Sector.REB, Sector.SEP, Sector.GOV);

    private static final Set<Sector> AUTHORITIES = Set.of(Sector.COP, Sector.MIL, Sector.GOV);

    private static final List<String> HIT = List.of("people", "officials", "prisoners", "property", "territory-word");

    /** Classes of what is said to somebody who then takes it up or not. */
    private static final Set<EventClass> TAKEN_UP = Set.of(EventClass.REQUEST, EventClass.THREATEN, EventClass.ACCUSE);

    private final Tree tree;
    private final Participants participants;
    private final Counterparts counterparts;

    Understood(Tree tree, Participants participants, Counterparts counterparts) {
        this.tree = tree;
        this.participants = participants;
        this.counterparts = counterparts;
    }

    /** 'Two attachés were told to leave, the ministry announced': a state that tells of what was done, by nobody named, did it. */
    List<Mention> told(Trigger trigger, EventClass eventClass) {
        int verb = trigger.word();
        if (!DECREED.contains(eventClass)
                || trigger.nominal()
                || tree.child(verb, "aux:pass") < 0
                || Clauses.agent(tree, verb) >= 0) {
            return List.of();
        }
        return counterparts
                .speaker(tree.word(verb).start())
                .filter(PoliticalActors::isState)
                .filter(speaker -> speaker.actor().country().isPresent())
                .filter(speaker -> eventClass != EventClass.COERCE && eventClass != EventClass.RETREAT
                        || !isOwnForce(verb, speaker))
                .map(List::of)
                .orElse(List.of());
    }

    /** 'The policemen were disarmed, the ministry said': not by their own side. */
    private boolean isOwnForce(int verb, Mention speaker) {
        int suffering = Clauses.subject(tree, verb);
        return suffering >= 0
                && participants.at(suffering).stream()
                        .map(Mention::actor)
                        .anyMatch(actor ->
                                actor.sector().filter(AUTHORITIES::contains).isPresent()
                                        && actor.country()
                                                .equals(speaker.actor().country()));
    }

    /** 'Nine were later let go': by whoever held them. */
    boolean releases(Trigger trigger) {
        return !trigger.nominal()
                && Clauses.passive(tree, trigger.word())
                && trigger.entry()
                        .action()
                        .filter(action -> action.cameo().equals("0841"))
                        .isPresent();
    }

    /** 'offered two aircraft and was refused', 'had been asked': by whoever they dealt with just before. */
    boolean leftUnsaid(Trigger trigger, EventClass eventClass) {
        return ANSWERED.contains(eventClass)
                && !trigger.nominal()
                && Clauses.passive(tree, trigger.word())
                && Clauses.agent(tree, trigger.word()) < 0;
    }

    /** 'under a pact concluded in May': by those of whom the sentence speaks. */
    boolean concludedBefore(Trigger trigger, EventClass eventClass) {
        int verb = trigger.word();
        return eventClass == EventClass.AGREE
                && !trigger.nominal()
                && tree.is(verb, "acl")
                && Clauses.passive(tree, verb)
                && Clauses.agent(tree, verb) < 0;
    }

    List<Mention> partiesAround(int word) {
        int at = tree.head(word);
        while (at >= 0 && !Clauses.isPredicate(tree, at)) {
            at = tree.head(at);
        }
        int subject = at < 0 ? -1 : Clauses.subject(tree, at);
        return subject < 0 ? List.of() : participants.at(subject);
    }

    /** 'the two leaders met', 'both sides agreed': who does it does it with each other, though of one country. */
    boolean several(Trigger trigger) {
        int doer = trigger.nominal() ? -1 : Clauses.doer(tree, trigger.word());
        if (doer < 0) {
            return false;
        }
        List<Integer> within = new ArrayList<>(tree.children(doer));
        tree.children(doer, "nmod").forEach(phrase -> within.addAll(tree.children(phrase)));
        for (int owner : tree.children(doer, "nmod:poss")) {
            within.addAll(tree.children(owner));
        }
        return within.stream().anyMatch(word -> SEVERAL.contains(Clauses.lemma(tree, word)));
    }

    /** Whom or what a verb of force is said to hit, or −1. */
    int affected(Trigger trigger) {
        if (trigger.nominal()) {
            return -1;
        }
        List<Integer> objects = Clauses.objects(tree, trigger.word());
        return objects.isEmpty() ? -1 : objects.get(0);
    }

    /** Whether a word stands for people or for places and things that can be hit or taken. */
    boolean bodily(int word) {
        Upos upos = tree.word(word).upos();
        String lemma = Clauses.lemma(tree, word);
        return upos == Upos.NUM
                || upos == Upos.PRON && !lemma.equals("it")
                || HIT.stream().anyMatch(wordClass -> participants.belongs(wordClass, lemma));
    }

    /** 'police took 140 into custody': where the report speaks of one country only, those taken are of it. */
    boolean atHome(Trigger trigger, EventClass eventClass, List<Mention> sources) {
        return (eventClass == EventClass.COERCE || eventClass == EventClass.ASSAULT)
                && affected(trigger) >= 0
                && bodily(affected(trigger))
                && sources.stream()
                        .allMatch(source ->
                                source.actor().sector().filter(ARMED::contains).isPresent());
    }

    /** 'Mali rejected Togo's request', 'sent men at Togo's request': whoever takes it up was asked. */
    List<Mention> answering(Trigger trigger, EventClass eventClass, List<Mention> sources) {
        int noun = trigger.word();
        int head = tree.head(noun);
        if (!TAKEN_UP.contains(eventClass) || head < 0 || !Clauses.isPredicate(tree, head)) {
            return List.of();
        }
        boolean at =
                tree.is(noun, "obl") && Set.of("at", "upon", "on", "despite").contains(Clauses.preposition(tree, noun));
        int doer = tree.is(noun, "obj") || at
                ? Clauses.doer(tree, head)
                : tree.word(noun).relation().equals("nsubj:pass") ? Clauses.agent(tree, head) : -1;
        if (doer < 0) {
            return List.of();
        }
        Set<Actor> asking = new LinkedHashSet<>();
        sources.forEach(source -> asking.add(source.actor()));
        return participants.at(doer).stream()
                .filter(mention -> !asking.contains(mention.actor()) && PoliticalActors.isActor(mention))
                .toList();
    }

    static List<String> countries(List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> mention.actor().country().stream())
                .toList();
    }
}
