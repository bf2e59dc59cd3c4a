package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/**
 * Holds the acts that the network sees in a sentence against those that the lexicon names. The numbers were set on
 * passages that neither had seen ({@code corpus/held.jsonl}, docs/quality.md).
 */
final class SeenActs {
    /** What is less likely any act than this, the words around it included, is none, whatever the lexicon says; */
    private static final double DOUBTED = 0.1;

    /** less still is asked of several words that the lexicon names together: 'mounted an invasion'. */
    private static final double DOUBTED_PHRASE = 0.01;

    private static final int PHRASE = 4;

    /** An act that the lexicon does not name is coded from this likelihood on, */
    private static final double SURE = 0.9;

    /** and only where its class is at least this likely, */
    private static final double SURE_OF_CLASS = 0.7;

    /** and, to be told as done, this likely. */
    private static final double SURE_OF_DONE = 0.97;

    /** It stands as done only where it is at least so likely done or under way. */
    private static final double REAL = 0.5;

    /** A word that is so likely a cue says something. */
    private static final double SAID = 0.5;

    private static final Set<EventClass> TOLD = Set.of(EventClass.REQUEST, EventClass.THREATEN);

    private static final List<String> CARRIED =
            List.of("obj", "xcomp", "nsubj:pass", "obl", "compound:prt", "compound", "conj");

    private final ActionLexicon lexicon;
    private final Tree tree;

    SeenActs(ActionLexicon lexicon, Tree tree) {
        this.lexicon = lexicon;
        this.tree = tree;
    }

    /** Whether the network sees no act at this word or about it. */
    boolean doubts(Trigger trigger) {
        double least = trigger.entry().weight() >= PHRASE ? DOUBTED_PHRASE : DOUBTED;
        return tree.seen().looked()
                && !told(trigger)
                && about(trigger.word()).map(ActSighting::likelihood).orElse(0.0) < least;
    }

    /** Whether only the network sees this act, and not surely enough to tell it as done. */
    static boolean doubtsDone(Trigger trigger) {
        return trigger.seen()
                .filter(act -> act.likelihood(act.eventClass()) < SURE_OF_DONE)
                .isPresent();
    }

    /** 'said that Iran must': a saying that the network sees as such, which is an act by what is said. */
    private boolean told(Trigger trigger) {
        return trigger.entry()
                        .action()
                        .filter(action -> TOLD.contains(action.eventClass()))
                        .isPresent()
                && tree.seen()
                        .cue(trigger.word())
                        .filter(cue -> cue.likelihood() >= SAID)
                        .isPresent();
    }

    /** The likeliest act at this word, its objects or what carries it: 'lodged a protest' may be seen in either word. */
    private Optional<ActSighting> about(int word) {
        ActSighting likeliest = null;
        for (int near : around(word)) {
            Optional<ActSighting> seen = tree.seen().act(near);
            if (seen.isPresent() && (likeliest == null || seen.get().likelihood() > likeliest.likelihood())) {
                likeliest = seen.get();
            }
        }
        return Optional.ofNullable(likeliest);
    }

    private Set<Integer> around(int word) {
        Set<Integer> words = new HashSet<>();
        words.add(word);
        for (String relation : CARRIED) {
            words.addAll(tree.children(word, relation));
        }
        int head = tree.head(word);
        if (head >= 0 && !tree.is(word, "conj") && !tree.is(word, "ccomp")) {
            words.add(head);
        }
        return words;
    }

    /**
     * The acts that only the network sees, and is sure of; none beside a word that is coded already.
     *
     * @param refused whether the lexicon says of a word, as it stands here, that it is no act
     */
    List<Trigger> unnamed(int sentence, Set<Integer> coded, IntPredicate refused) {
        List<Trigger> found = new ArrayList<>();
        for (ActSighting seen : tree.seen().acts()) {
            if (seen.likelihood() >= SURE
                    && !refused.test(seen.word())
                    && around(seen.word()).stream().noneMatch(coded::contains)) {
                entry(seen)
                        .map(entry -> new Trigger(sentence, seen.word(), entry, Optional.of(seen)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Entry> entry(ActSighting seen) {
        EventClass eventClass = seen.eventClass();
        if (seen.likelihood(eventClass) < SURE_OF_CLASS) {
            return Optional.empty();
        }
        Upos upos = tree.word(seen.word()).upos();
        char kind = upos == Upos.VERB ? 'v' : upos == Upos.ADJ ? 'a' : 'n';
        String lemma = Clauses.lemma(tree, seen.word());
        Action action = lexicon.entries(kind, lemma).stream()
                .filter(entry ->
                        entry.conditions().isEmpty() && entry.particle().isEmpty())
                .flatMap(entry -> entry.action().stream())
                .filter(one -> one.eventClass() == eventClass)
                .findFirst()
                .orElseGet(() -> new Action(eventClass, Optional.empty(), root(eventClass), Set.of()));
        return Optional.of(new Entry(
                kind,
                lemma,
                Optional.empty(),
                List.of(),
                Optional.of(action),
                List.of(),
                kind == 'v' ? List.of("obj", "iobj", "to", "against", "with", "on", "from") : List.of(),
                false,
                Optional.empty()));
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

    /** Who acts on whom as the network sees it; whoever it does not see as the rules have it. */
    static Optional<RoleFinder.Roles> roles(
            Trigger trigger,
            ActSighting seen,
            Optional<RoleFinder.Roles> ruled,
            Participants participants,
            Counterparts counterparts) {
        List<Mention> doers = mentions(seen.doers(), participants, List.of());
        List<Mention> sources =
                doers.isEmpty() ? ruled.map(RoleFinder.Roles::sources).orElse(List.of()) : doers;
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<Mention> targets = mentions(seen.recipients(), participants, sources);
        if (targets.isEmpty()) {
            targets = ruled.map(RoleFinder.Roles::targets).orElse(List.of()).stream()
                    .filter(target ->
                            sources.stream().noneMatch(source -> source.actor().equals(target.actor())))
                    .toList();
        }
        if (targets.isEmpty()) {
            targets = Evidence.noOutlets(counterparts.of(sources, trigger));
        }
        return Optional.of(new RoleFinder.Roles(sources, targets));
    }

    private static List<Mention> mentions(List<Integer> words, Participants participants, List<Mention> without) {
        Map<Actor, Mention> found = new LinkedHashMap<>();
        for (int word : words) {
            for (Mention mention : participants.at(word)) {
                if (without.stream().noneMatch(other -> other.actor().equals(mention.actor()))) {
                    found.putIfAbsent(mention.actor(), mention);
                }
            }
        }
        return new ArrayList<>(found.values());
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
