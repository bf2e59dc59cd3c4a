package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;

/** Whose word an event is: the innermost statement that holds it; by the parse where the statements say nothing. */
final class Attribution {
    private static final int FARTHEST = 40;

    /** From this likelihood on whoever the rules name stays. */
    private static final double KNOWN = 0.3;

    /** From this likelihood on it is the word of somebody else than the rules say; of somebody where they name nobody; of nobody. */
    private static final double ANOTHER = 0.6;

    private static final double SOMEBODY = 0.8;
    private static final double NOBODY = 0.97;

    private static final Set<String> HEARD =
            Set.of("report", "rumour", "rumor", "claim", "allegation", "accusation", "suggestion", "gossip");
    private static final Set<String> HEARSAY = Set.of("reportedly", "allegedly", "supposedly", "purportedly");
    /** Verbs that give a clause to somebody though they do more than report it. */
    private static final Set<String> VOICES = Set.of(
            "promise",
            "pledge",
            "vow",
            "insist",
            "predict",
            "believe",
            "suggest",
            "think",
            "hope",
            "fear",
            "shrug",
            "urge",
            "thunder",
            "assure",
            "threaten",
            "show",
            "reveal");

    private static final Pattern SILENCE =
            Pattern.compile("declin|refus|\\bnot\\b|n't\\b|\\bno\\b|never|neither|avoid|evad|withh");

    private static final Actor UNNAMED = new Actor("", Optional.empty(), Optional.empty(), ActorKind.UNNAMED);

    private final StandingCalculus standing;

    Attribution(StandingCalculus standing) {
        this.standing = standing;
    }

    /**
     * Whose word it is.
     *
     * @param actor who is answerable for it; empty when the report itself says it
     * @param statement id of the statement it stands in, if it stands in one
     */
    record Word(Optional<Actor> actor, Optional<String> statement) {
        static final Word REPORT = new Word(Optional.empty(), Optional.empty());
    }

    /**
     * Whose word the trigger at this index stands on: by the rules, unless the network of sightings is sure of somebody
     * else.
     */
    Word of(Tree tree, int trigger, List<Statement> statements, Participants participants, Sayers sayers) {
        Word ruled = ruled(tree, trigger, statements, participants);
        double known = statements.stream()
                .filter(statement -> ruled.statement()
                                .filter(statement.id()::equals)
                                .isPresent()
                        || ruled.actor().filter(statement.source()::equals).isPresent())
                .mapToDouble(sayers::likelihood)
                .max()
                .orElse(0);
        if (known >= KNOWN) {
            return ruled;
        }
        double least = ruled.actor().isPresent() ? ANOTHER : SOMEBODY;
        Optional<Statement> surer = sayers.surest(least);
        if (surer.isPresent()) {
            return new Word(
                    Optional.of(surer.get().source()), Optional.of(surer.get().id()));
        }
        return sayers.nobody() >= NOBODY ? Word.REPORT : ruled;
    }

    private Word ruled(Tree tree, int trigger, List<Statement> statements, Participants participants) {
        int start = tree.word(trigger).start();
        int end = tree.word(trigger).end();
        Optional<Statement> innermost = statements.stream()
                .filter(statement -> statement.stance() != Stance.DECLINES || !keepsSilent(statement))
                .filter(statement -> statement.content().start() <= start
                        && end <= statement.content().end())
                .filter(statement -> statement.stance() != Stance.ASKS || !insideThing(tree, trigger, statement))
                .filter(statement -> statement
                        .cue()
                        .filter(cue -> cue.start() <= start && end <= cue.end() || takesAsGiven(tree, trigger, cue))
                        .isEmpty())
                .min(Comparator.comparingInt(statement ->
                        statement.content().end() - statement.content().start()));
        if (innermost.isPresent()) {
            return new Word(
                    Optional.of(innermost.get().source()),
                    Optional.of(innermost.get().id()));
        }
        return new Word(byParse(tree, trigger, participants, statements), Optional.empty());
    }

    /** 'asked for trucks for its war on Togo': a phrase asks for a thing, and does not say that there is a war. */
    private static boolean insideThing(Tree tree, int trigger, Statement statement) {
        int at = trigger;
        while (at >= 0 && tree.word(at).start() >= statement.content().start()) {
            if (Clauses.isPredicate(tree, at)) {
                return false;
            }
            if (tree.head(at) < 0
                    || tree.word(tree.head(at)).start() < statement.content().start()) {
                return at != trigger;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** 'declined to comment on the raid', 'would not say who': whoever keeps silent tells nothing; 'told them it will not sign' does. */
    private static boolean keepsSilent(Statement statement) {
        return statement
                .cue()
                .map(cue -> cue.exact().toLowerCase(java.util.Locale.ROOT))
                .filter(cue -> !cue.contains("rul") && SILENCE.matcher(cue).find())
                .isPresent();
    }

    /** Whether a word of speech does what it says by being said ('we condemn the raid'), rather than tell of it. */
    static boolean performed(Tree tree, int trigger) {
        String tag = tree.word(trigger).xpos();
        return !tag.equals("VBD") && !tag.equals("VBN");
    }

    /** Whether the cue takes the thing as given ('condemned the attack', 'regrets that …'): then it is not its word for it. */
    private boolean takesAsGiven(Tree tree, int trigger, Passage cue) {
        int at = tree.head(trigger);
        for (int steps = 0; at >= 0 && steps < FARTHEST; steps++) {
            if (effect(tree, at) == Effect.FACTIVE
                    && cue.start() <= tree.word(at).start()
                    && tree.word(at).end() <= cue.end()) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private Optional<Actor> byParse(Tree tree, int trigger, Participants participants, List<Statement> statements) {
        int at = trigger;
        for (int steps = 0; at >= 0 && steps < FARTHEST; steps++) {
            Optional<Actor> here = sourceHere(tree, at, participants, statements);
            if (here.isPresent()) {
                return here;
            }
            int head = tree.head(at);
            if (head < 0) {
                break;
            }
            boolean clause = tree.is(at, "ccomp")
                    || tree.is(at, "advcl") && effect(tree, head) == Effect.ACCUSE
                    || tree.is(at, "xcomp") && Clauses.passive(tree, head);
            Effect effect = effect(tree, head);
            if (clause && Set.of(Effect.REPORT, Effect.DENY, Effect.ACCUSE).contains(effect)) {
                return Optional.of(speaker(tree, head, participants, statements));
            }
            if (tree.is(at, "acl")
                    && !tree.word(at).relation().equals("acl:relcl")
                    && HEARD.contains(Clauses.lemma(tree, head))) {
                return Optional.of(teller(tree, head, participants));
            }
            if (tree.is(at, "ccomp") && effect == Effect.MAYBE) {
                int subject = Clauses.doer(tree, head);
                List<Mention> believer = subject < 0 ? List.of() : participants.at(subject);
                if (!believer.isEmpty()) {
                    return Optional.of(believer.get(0).actor());
                }
            }
            at = head;
        }
        return Optional.empty();
    }

    /** 'Chad's claim that …', 'reports that …'. */
    private static Actor teller(Tree tree, int noun, Participants participants) {
        for (int child : tree.children(noun)) {
            if (tree.is(child, "nmod:poss") || tree.is(child, "amod") || tree.is(child, "compound")) {
                List<Mention> found = participants.at(child);
                if (!found.isEmpty()) {
                    return found.get(0).actor();
                }
            }
        }
        return new Actor(tree.word(noun).form(), Optional.empty(), Optional.empty(), ActorKind.UNNAMED);
    }

    private Effect effect(Tree tree, int word) {
        return standing.effect(tree, word).orElse(Effect.DROP);
    }

    /** Who says what hangs on this verb: as a statement has it of which the verb is the cue, else the verb's subject. */
    private static Actor speaker(Tree tree, int verb, Participants participants, List<Statement> statements) {
        int start = tree.word(verb).start();
        for (Statement statement : statements) {
            if (statement
                    .cue()
                    .filter(cue -> cue.start() <= start && start < cue.end())
                    .isPresent()) {
                return statement.source();
            }
        }
        int subject = Clauses.doer(tree, verb);
        if (subject < 0) {
            return UNNAMED;
        }
        List<Mention> found = participants.at(subject);
        if (!found.isEmpty()) {
            return found.get(0).actor();
        }
        List<Mention> inside = participants.inside(subject);
        String words = words(tree, subject);
        Optional<String> country =
                inside.isEmpty() ? Optional.empty() : inside.get(0).actor().country();
        return new Actor(words, country, Optional.empty(), ActorKind.UNNAMED);
    }

    private static String words(Tree tree, int head) {
        StringBuilder words = new StringBuilder();
        for (int word = tree.first(head); word <= tree.last(head) && words.length() < 120; word++) {
            words.append(words.length() == 0 ? "" : " ").append(tree.word(word).form());
        }
        return words.toString();
    }

    /** 'according to X', 'X said' beside the clause, 'reportedly'. */
    private Optional<Actor> sourceHere(Tree tree, int at, Participants participants, List<Statement> statements) {
        for (int child : new ArrayList<>(tree.children(at))) {
            if (tree.is(child, "advmod") && HEARSAY.contains(Clauses.lemma(tree, child))) {
                return Optional.of(UNNAMED);
            }
            if (tree.is(child, "obl") || tree.is(child, "nmod")) {
                String preposition = Clauses.preposition(tree, child);
                if (preposition.equals("according to")
                        || preposition.equals("accord to")
                        || preposition.equals("according")) {
                    return Optional.of(named(tree, child, participants));
                }
            }
            if (tree.is(child, "parataxis")
                    && (effect(tree, child) == Effect.REPORT || VOICES.contains(Clauses.lemma(tree, child)))
                    && (tree.child(child, "ccomp") < 0 || Clauses.isInfinitive(tree, tree.child(child, "ccomp")))
                    && tree.child(child, "obj") < 0) {
                return Optional.of(speaker(tree, child, participants, statements));
            }
        }
        return Optional.empty();
    }

    private static Actor named(Tree tree, int head, Participants participants) {
        List<Mention> found = participants.at(head);
        return found.isEmpty()
                ? new Actor(words(tree, head), Optional.empty(), Optional.empty(), ActorKind.UNNAMED)
                : found.get(0).actor();
    }
}
