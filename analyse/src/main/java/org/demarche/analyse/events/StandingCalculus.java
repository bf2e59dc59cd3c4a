package org.demarche.analyse.events;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/**
 * How an event stands: the marks of its own clause, then what each governor on the way to the root does to it. In doubt
 * between happened and anything weaker, the weaker.
 */
final class StandingCalculus {
    private static final int FARTHEST = 40;
    private static final Set<String> CLAIMS =
            Set.of("claim", "charge", "accusation", "allegation", "assertion", "something", "report", "account");

    private final Effects effects;
    private final NounMarks nouns = new NounMarks();
    private final ClauseMarks marks;
    private final NounSteps nounSteps;
    private final ClauseSteps clauseSteps;
    private final Assertion assertion;

    StandingCalculus(Effects effects) {
        this.effects = effects;
        Conjunctions conjunctions = new Conjunctions();
        this.marks = new ClauseMarks(effects, nouns, conjunctions);
        this.nounSteps = new NounSteps(effects, marks, nouns);
        this.clauseSteps = new ClauseSteps(effects, marks, nouns, conjunctions, nounSteps);
        this.assertion = new Assertion();
    }

    /** The effect a word has on what it governs, if it is known. */
    Optional<Effect> effect(Tree tree, int word) {
        return effects.of(tree, word);
    }

    /** Whether the clause of this word is reported speech. */
    boolean reported(Tree tree, int predicate) {
        return marks.reported(tree, predicate);
    }

    /** Whether a verb in the simple present tells in running text what goes on rather than what was done. */
    boolean goesOn(Tree tree, int verb) {
        return assertion.goesOn(tree, verb);
    }

    /** The verdict on the action named by this word. */
    Verdict of(Tree tree, int word, boolean nominal) {
        if (!nominal && marks.habit(tree, word)) {
            return Verdict.SILENT;
        }
        Verdict own = nominal ? nouns.of(tree, word) : marks.of(tree, word);
        if (nominal && tree.child(word, "cop") >= 0) {
            // 'clerks are on strike', 'are not on strike'
            Verdict clause = marks.of(tree, word);
            boolean now = tree.children(word, "cop").stream()
                            .anyMatch(copula -> !tree.word(copula).xpos().equals("VBD"))
                    && tree.children(word, "aux").stream()
                            .noneMatch(auxiliary -> tree.word(auxiliary).xpos().equals("VBD"));
            own = own.under(clause == Verdict.HAPPENED && now ? Verdict.UNDER_WAY : clause);
        }
        Verdict verdict = climb(tree, word, own, nominal);
        if (verdict.real() && contested(tree, word)) {
            return Verdict.POSSIBLE;
        }
        return nominal ? verdict : assertion.of(tree, word, verdict);
    }

    private Verdict climb(Tree tree, int from, Verdict start, boolean nominal) {
        Verdict verdict = start;
        int at = from;
        boolean noun = nominal;
        for (int steps = 0; steps < FARTHEST && verdict != Verdict.SILENT; steps++) {
            int head = tree.head(at);
            if (head < 0) {
                if (nominal && at == from && !Clauses.isPredicate(tree, at) && !nouns.definite(tree, at)) {
                    // the headline 'Egypt attack on Libya feared', 'Talks on gas'
                    return verdict.under(Verdict.POSSIBLE);
                }
                return asked(tree) ? inQuestion(tree, from, verdict) : verdict;
            }
            if (tree.word(at).xpos().equals("VBG") && tree.is(at, "acl") && Texts.isPut(tree, head)) {
                // 'adopted a resolution condemning': what a text says stands as its putting out does
                at = tree.head(head);
                noun = false;
                verdict = verdict.under(Texts.isProposed(tree, head) ? Verdict.POSSIBLE : Verdict.HAPPENED)
                        .under(marks.of(tree, at));
                continue;
            }
            Step step = step(tree, at, head, verdict, noun, nominal && at == from);
            verdict = step.verdict();
            if (step.last()) {
                return asked(tree) && verdict.real() && !relative(tree, at) ? Verdict.POSSIBLE : verdict;
            }
            at = head;
            noun = !Clauses.isPredicate(tree, at);
        }
        return verdict;
    }

    /** 'an attack, which Chad denies', 'it shelled the town, a charge that Chad denies': one says so, another not. */
    private boolean contested(Tree tree, int event) {
        if (effects.of(tree, event).isPresent()) {
            return false; // 'accused Chad of a raid, a charge that Chad denied': the raid is denied, not the accusing
        }
        for (int verb = event + 1; verb < tree.size(); verb++) {
            int noun = tree.head(verb);
            if (tree.word(verb).relation().equals("acl:relcl")
                    && noun >= 0
                    && effects.of(tree, verb).filter(Effect.DENY::equals).isPresent()
                    && marks.of(tree, verb).real()
                    && tree.governs(event, noun)
                    && (noun == event || CLAIMS.contains(Clauses.lemma(tree, noun)) || deniesIt(tree, verb))) {
                return true;
            }
        }
        return false;
    }

    /** 'which Chad denies': nobody denies a thing, so it is the deed, whatever noun the parse hangs it on. */
    private static boolean deniesIt(Tree tree, int verb) {
        int object = tree.child(verb, "obj");
        return object >= 0
                && Clauses.lemma(tree, object).equals("which")
                && Clauses.lemma(tree, verb).equals("deny");
    }

    /** 'Would Chad send troops?' asks what may be; 'What would it do if …?' what would be on a condition. */
    private Verdict inQuestion(Tree tree, int word, Verdict verdict) {
        return verdict == Verdict.CONDITIONAL && !marks.conditional(tree, word)
                ? Verdict.POSSIBLE
                : verdict.under(Verdict.POSSIBLE);
    }

    private Step step(Tree tree, int at, int head, Verdict verdict, boolean noun, boolean names) {
        if (names && !Clauses.isPredicate(tree, at)) {
            return nounSteps.step(tree, at, head, verdict);
        }
        return noun ? nounSteps.carrier(tree, at, head, verdict) : clauseSteps.step(tree, at, head, verdict);
    }

    private static boolean asked(Tree tree) {
        for (int word = tree.size() - 1; word >= 0 && word >= tree.size() - 3; word--) {
            if (tree.word(word).form().endsWith("?")) {
                return true;
            }
        }
        return false;
    }

    private static boolean relative(Tree tree, int at) {
        return Set.of("acl:relcl").contains(tree.word(at).relation());
    }
}
