package org.demarche.analyse.events;

import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;

/** What the words around an act tell of it: whether it is told or only named, by mischance, about something. */
final class Evidence {
    private static final Set<Sector> OFFICES = Set.of(Sector.GOV, Sector.MIL, Sector.JUD, Sector.COP, Sector.ELI);

    private static final Set<String> INDEFINITE =
            Set.of("anybody", "anyone", "nobody", "no-one", "somebody", "someone", "everybody", "everyone", "none");

    private final Tree tree;
    private final Participants participants;

    Evidence(Tree tree, Participants participants) {
        this.tree = tree;
        this.participants = participants;
    }

    /** Whether a clause tells the act and does not only name it: 'as fighting in its north goes on' names no enemy. */
    boolean told(int word) {
        boolean named = tree.word(word).form().endsWith("ing") && tree.child(word, "nsubj") < 0;
        return Clauses.isPredicate(tree, word) && !named;
    }

    /** 'came down in a field, killing its crew', 'a lorry overturned and killed two'. */
    boolean byAccident(int word) {
        int first = Clauses.isPredicate(tree, word) ? tree.firstConjunct(word) : word;
        int governor = tree.is(word, "advcl") || first == word ? tree.head(word) : first;
        return governor >= 0
                && (tree.is(word, "advcl") || first != word)
                && participants.belongs("accident", Clauses.lemma(tree, governor));
    }

    /** 'an army helicopter came down, killing its pilots': an army does not attack itself. */
    static boolean oneForce(List<Mention> sources, List<Mention> targets) {
        return !targets.isEmpty()
                && sources.stream().allMatch(Evidence::soldiers)
                && targets.stream()
                        .allMatch(target -> soldiers(target)
                                && sources.stream()
                                        .anyMatch(source ->
                                                source.actor().country().isPresent()
                                                        && source.actor()
                                                                .country()
                                                                .equals(target.actor()
                                                                        .country())));
    }

    private static boolean soldiers(Mention mention) {
        return mention.actor().sector().filter(sector -> sector == Sector.MIL).isPresent();
    }

    /** A minister, an officer, a judge by what he is. */
    static boolean oneOffice(Mention source) {
        Actor actor = source.actor();
        return (actor.kind() == ActorKind.UNNAMED || actor.kind() == ActorKind.PERSON)
                && actor.sector().filter(OFFICES::contains).isPresent();
    }

    /** 'condemned the attack on Chad': whoever is named there suffered it. */
    boolean judgesHarm(Trigger trigger, EventClass eventClass) {
        return eventClass == EventClass.ACCUSE
                && Clauses.isPredicate(tree, trigger.word())
                && Clauses.objects(tree, trigger.word()).stream()
                        .anyMatch(object -> participants.harms(Clauses.lemma(tree, object)));
    }

    /** Whether it is an inquiry: into something it accuses nobody. */
    static boolean inquires(Trigger trigger) {
        return trigger.entry()
                .action()
                .filter(action -> action.cameo().startsWith("09"))
                .isPresent();
    }

    /** Whether it has an object or a phrase that says what it is about. */
    boolean concernsSomething(int word) {
        if (Clauses.isPredicate(tree, word)) {
            return Clauses.objects(tree, word).stream()
                    .anyMatch(object -> tree.word(object).upos() == Upos.NOUN);
        }
        return tree.children(word, "nmod").stream()
                .anyMatch(phrase -> tree.word(phrase).upos() == Upos.NOUN
                        && Set.of("of", "on", "against").contains(Clauses.preposition(tree, phrase)));
    }

    /** 'did not ask anybody for weapons': whoever else the sentence names was not asked either. */
    boolean asksNobody(int word) {
        return Clauses.isPredicate(tree, word)
                && tree.children(word).stream()
                        .anyMatch(child -> (tree.is(child, "obj") || tree.is(child, "iobj"))
                                && INDEFINITE.contains(Clauses.lemma(tree, child)));
    }

    /** These without those who print things. */
    static List<Mention> noOutlets(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> !Counterparts.outlet(mention))
                .toList();
    }

    /** These without the country, town or province of those who act. */
    static List<Mention> abroadOrPowers(List<Mention> targets, List<Mention> sources) {
        return targets.stream()
                .filter(target -> target.actor().sector().isPresent()
                        || target.actor().kind() != ActorKind.STATE
                        || sources.stream()
                                .noneMatch(source -> source.actor()
                                        .country()
                                        .equals(target.actor().country())))
                .toList();
    }
}
