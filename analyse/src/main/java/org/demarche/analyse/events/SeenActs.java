package org.demarche.analyse.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/** What an act is and how it stands that the network of sightings takes for another than the lexicon, or it alone. */
final class SeenActs {
    /** It stands as done only where it is at least so likely done or under way. */
    private static final double REAL = 0.5;

    private SeenActs() {}

    /** An entry for a word that stands for an act of this class: the action by the lexicon if it knows one of that class for it. */
    static Entry entry(ActionLexicon lexicon, Tree tree, int word, EventClass eventClass) {
        Upos upos = tree.word(word).upos();
        char kind = upos == Upos.VERB ? 'v' : upos == Upos.ADJ ? 'a' : 'n';
        String lemma = Clauses.lemma(tree, word);
        Action action = lexicon.entries(kind, lemma).stream()
                .filter(entry ->
                        entry.conditions().isEmpty() && entry.particle().isEmpty())
                .flatMap(entry -> entry.action().stream())
                .filter(one -> one.eventClass() == eventClass)
                .findFirst()
                .orElseGet(() -> new Action(eventClass, Optional.empty(), root(eventClass), Set.of()));
        List<String> targets = kind == 'v' ? List.of("obj", "iobj", "to", "against", "with", "on", "from") : List.of();
        return Entry.plain(kind, lemma, action, targets);
    }

    /** The CAMEO root, or the most general code under it, of each class, for acts that the lexicon has no word for. */
    private static String root(EventClass eventClass) {
        return switch (eventClass) {
            case AGREE -> "030";
            case CONSULT -> "040";
            case SUPPORT -> "050";
            case CONCEDE -> "080";
            case COOPERATE -> "060";
            case AID -> "070";
            case RETREAT -> "087";
            case REQUEST -> "020";
            case ACCUSE -> "110";
            case REJECT -> "120";
            case THREATEN -> "130";
            case PROTEST -> "140";
            case SANCTION -> "160";
            case MOBILIZE -> "150";
            case COERCE -> "170";
            case ASSAULT -> "180";
        };
    }

    /** How it stands by the rules; what only the network sees stands weaker where the network says so. */
    static Verdict standing(Verdict ruled, Trigger trigger) {
        return trigger.seen()
                .filter(seen ->
                        ruled.real() && seen.likelihood(Standing.HAPPENED) + seen.likelihood(Standing.UNDER_WAY) < REAL)
                .map(SeenActs::weaker)
                .orElse(ruled);
    }

    /** The likeliest of the standings in which nothing has been done. */
    private static Verdict weaker(ActSighting seen) {
        Standing weaker = Standing.POSSIBLE;
        for (Standing standing : Standing.values()) {
            if (standing != Standing.HAPPENED
                    && standing != Standing.UNDER_WAY
                    && seen.likelihood(standing) > seen.likelihood(weaker)) {
                weaker = standing;
            }
        }
        return Verdict.valueOf(weaker.name());
    }
}
