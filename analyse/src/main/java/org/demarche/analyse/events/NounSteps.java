package org.demarche.analyse.events;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/** How a noun that names an event, or that carries a clause, stands by the verb, noun or phrase it stands in. */
final class NounSteps {
    private static final Set<String> EVALUATION = Set.of("for", "over", "about", "at", "of", "after", "against");
    private static final Set<String> AIMS = Set.of("for", "towards", "toward", "into");

    private static final Set<String> KNOWING = Set.of("know", "hear", "aware", "learn");

    private final Effects effects;
    private final ClauseMarks marks;
    private final NounMarks nouns;

    NounSteps(Effects effects, ClauseMarks marks, NounMarks nouns) {
        this.effects = effects;
        this.marks = marks;
        this.nouns = nouns;
    }

    /** The step from a noun that names an event to its head. */
    Step step(Tree tree, int noun, int head, Verdict verdict) {
        String relation = tree.word(noun).universalRelation();
        if (relation.equals("conj")) {
            return Step.on(verdict);
        }
        if (relation.equals("appos") || relation.equals("parataxis") || relation.equals("list")) {
            return Step.last(verdict);
        }
        if (verdict.real()
                && (relation.equals("obj") || relation.equals("nsubj") || relation.equals("obl"))
                && nouns.spokenBySomebody(tree, noun)
                && !unknown(tree, head)
                && !(relation.equals("obj") && nouns.listed("light", Clauses.lemma(tree, head)))) {
            return Step.last(verdict);
        }
        if (nouns.listed("spoken", Clauses.lemma(tree, noun)) && unknown(tree, head)) {
            // 'had not heard of the request', 'knows nothing of an offer by Togo': then it is not that speaker's word
            return Step.last(Verdict.SILENT);
        }
        if (!Clauses.isPredicate(tree, head)) {
            return onOtherNoun(tree, noun, head, verdict);
        }
        // its own 'no' has been reckoned already
        Verdict governor = marks.of(tree, head, verdict == Verdict.DENIED ? noun : -1);
        String lemma = Clauses.lemma(tree, head);
        if (relation.equals("nsubj") && !tree.word(noun).relation().equals("nsubj:pass")) {
            return subject(tree, noun, head, verdict, governor, lemma);
        }
        return switch (relation) {
            case "obl" -> oblique(tree, noun, head, verdict, governor);
            case "obj", "nsubj" -> object(tree, noun, head, verdict, governor);
            default -> given(tree, noun, verdict, governor);
        };
    }

    /** Whether a word of knowing says that nothing is known. */
    private boolean unknown(Tree tree, int head) {
        String lemma = Clauses.lemma(tree, head);
        if (lemma.equals("unaware") || lemma.equals("ignorant")) {
            return true;
        }
        if (lemma.equals("nothing") || lemma.equals("knowledge")) {
            int verb = tree.head(head);
            return verb >= 0
                    && (lemma.equals("nothing") && KNOWING.contains(Clauses.lemma(tree, verb))
                            || nouns.of(tree, head) == Verdict.DENIED
                            || marks.of(tree, verb) == Verdict.DENIED);
        }
        return KNOWING.contains(lemma) && marks.of(tree, head) == Verdict.DENIED;
    }

    private Step subject(Tree tree, int noun, int head, Verdict verdict, Verdict governor, String lemma) {
        if (tree.child(head, "cop") >= 0) {
            return judged(tree, noun, head, verdict, governor);
        }
        if (nouns.listed("ahead", lemma)) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        String phrasal = lemma + " " + Clauses.particle(tree, head);
        if (nouns.listed("occur", lemma) || nouns.listed("occur", phrasal)) {
            return Step.on(verdict.under(governor));
        }
        return given(tree, noun, verdict, governor);
    }

    /** 'the attack is unlikely', 'was a hoax', 'is imminent', 'was a crime'. */
    private Step judged(Tree tree, int noun, int head, Verdict verdict, Verdict governor) {
        Optional<Effect> effect = effects.of(tree, head);
        if (effect.isEmpty()) {
            return given(tree, noun, verdict, governor);
        }
        return switch (effect.get()) {
            case MAYBE, ACCUSE -> Step.last(verdict.under(Verdict.POSSIBLE));
            case DENY, OPPOSITE -> Step.last(effect.get().apply(governor, verdict));
            case INTEND -> Step.last(verdict.under(Verdict.ANNOUNCED).under(governor));
            case REFUSE, ASK, QUIT -> Step.last(Verdict.SILENT);
            default -> given(tree, noun, verdict, governor);
        };
    }

    private Step object(Tree tree, int noun, int head, Verdict verdict, Verdict governor) {
        String lemma = Clauses.lemma(tree, head);
        if (nouns.listed("light", lemma)) {
            return Step.on(verdict.under(governor));
        }
        Optional<Effect> known = effects.of(tree, head);
        if (known.isEmpty() && !nouns.definite(tree, noun)) {
            // a verb that is not known tells nothing of 'an attack'
            return Step.last(Verdict.SILENT);
        }
        Effect effect = known.orElse(Effect.FACTIVE);
        return switch (effect) {
            case FACTIVE, REPORT, MAYBE, SAME, ACCUSE ->
                effect == Effect.MAYBE && (!nouns.definite(tree, noun) || nouns.listed("weighing", lemma))
                        ? Step.on(verdict.under(Verdict.POSSIBLE))
                        : given(tree, noun, verdict, governor);
            case START -> Step.on(verdict.under(governor));
            case QUIT -> Step.last(Verdict.SILENT);
            default -> Step.on(effect.apply(governor, verdict));
        };
    }

    private Step oblique(Tree tree, int noun, int head, Verdict verdict, Verdict governor) {
        String preposition = Clauses.preposition(tree, noun);
        Optional<Step> placed = placed(preposition, verdict);
        if (placed.isPresent()) {
            return placed.get();
        }
        Optional<Effect> known = effects.of(tree, head, preposition);
        Effect effect = known.orElse(Effect.SAME);
        if (effect == Effect.ASK || effect == Effect.DROP || effect == Effect.INTEND) {
            return Step.last(Verdict.SILENT);
        }
        if (effect == Effect.QUIT || effect == Effect.REFUSE || effect == Effect.DENY || effect == Effect.OPPOSITE) {
            return Step.last(effect.apply(governor, verdict));
        }
        if (effect == Effect.FACTIVE && EVALUATION.contains(preposition)) {
            return Step.last(verdict);
        }
        if (effect == Effect.ACCUSE) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        if (effect == Effect.MAYBE && nouns.listed("weighing", Clauses.lemma(tree, head))) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        if (AIMS.contains(preposition) && effect != Effect.FACTIVE) {
            // 'massed troops for the attack', 'worked towards the release'
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        return given(tree, noun, verdict, governor);
    }

    /** What the preposition alone tells: 'after the attack', 'ahead of talks', 'without an agreement'. */
    private Optional<Step> placed(String preposition, Verdict verdict) {
        if (nouns.listed("before", preposition)) {
            return Optional.of(Step.last(verdict.under(Verdict.ANNOUNCED)));
        }
        if (nouns.listed("never", preposition)) {
            return Optional.of(Step.last(verdict.under(Verdict.DENIED)));
        }
        if (nouns.listed("if", preposition)) {
            return Optional.of(Step.last(verdict.under(Verdict.CONDITIONAL)));
        }
        if (nouns.listed("after", preposition)) {
            return Optional.of(Step.last(verdict));
        }
        return Optional.empty();
    }

    /** A noun whose governor says nothing of it: the text takes it as given where it is definite. */
    private Step given(Tree tree, int noun, Verdict verdict, Verdict governor) {
        if (!verdict.real()) {
            return Step.last(verdict);
        }
        if (!nouns.definite(tree, noun)) {
            return Step.last(Verdict.SILENT);
        }
        boolean doubtful = governor == Verdict.DENIED || governor == Verdict.CONDITIONAL || governor == Verdict.SILENT;
        return Step.last(doubtful ? verdict.under(Verdict.POSSIBLE) : verdict);
    }

    private Step onOtherNoun(Tree tree, int noun, int head, Verdict verdict) {
        String preposition = Clauses.preposition(tree, noun);
        if (tree.head(head) < 0 && preposition.isEmpty()) {
            return Step.last(nouns.definite(tree, noun) ? verdict : verdict.under(Verdict.POSSIBLE));
        }
        Optional<Step> placed = placed(preposition, verdict);
        if (placed.isPresent()) {
            return placed.get();
        }
        Optional<Effect> effect = effects.of(tree, head, preposition);
        if (effect.isPresent()) {
            return switch (effect.get()) {
                case FACTIVE, REPORT -> Step.last(verdict.under(nouns.of(tree, head)));
                case ACCUSE -> Step.last(verdict.under(Verdict.POSSIBLE));
                case SAME, START -> asItsHead(tree, head, verdict);
                case QUIT -> Step.last(Verdict.SILENT);
                default -> Step.on(effect.get().apply(nouns.of(tree, head), verdict));
            };
        }
        if (preposition.equals("for")) {
            // 'a base for the attack', 'the envoy for talks'
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        return given(tree, noun, verdict, Verdict.HAPPENED);
    }

    /** 'a round of talks', 'a wave of attacks': stands as the other noun does. */
    private Step asItsHead(Tree tree, int head, Verdict verdict) {
        Verdict both = verdict.under(nouns.of(tree, head));
        int next = tree.head(head);
        return next < 0 ? Step.last(both) : step(tree, head, next, both);
    }

    /** The step from a noun that carries a clause ('reports that …'): only a word that denies or refuses it matters. */
    Step carrier(Tree tree, int noun, int head, Verdict verdict) {
        String relation = tree.word(noun).universalRelation();
        if (relation.equals("conj")) {
            return Step.on(verdict);
        }
        Optional<Effect> effect = effects.of(tree, head);
        boolean argument = Set.of("nsubj", "obj", "obl", "nmod").contains(relation);
        if (effect.isEmpty() || !argument || !Clauses.isPredicate(tree, head) && !relation.equals("nmod")) {
            return Step.last(verdict);
        }
        Verdict governor = Clauses.isPredicate(tree, head)
                ? marks.of(tree, head, verdict.real() ? -1 : noun)
                : nouns.of(tree, head);
        return switch (effect.get()) {
            case DENY ->
                Step.last(
                        governor.real()
                                ? verdict == Verdict.POSSIBLE ? Verdict.DENIED : verdict.under(Verdict.DENIED)
                                : verdict.under(Verdict.POSSIBLE));
            case REFUSE ->
                Step.last(
                        governor.real() ? Verdict.DENIED.under(verdict.real() ? verdict : Verdict.HAPPENED) : verdict);
            case ASK, DROP -> relation.equals("nsubj") ? Step.last(verdict) : Step.last(Verdict.SILENT);
            case SAME, START, INTEND -> relation.equals("obj") ? Step.on(verdict.under(governor)) : Step.last(verdict);
            case MAYBE, ACCUSE ->
                // 'the prospect of Egypt attacking Libya'
                Step.last(relation.equals("nmod") ? verdict.under(Verdict.POSSIBLE) : verdict);
            default -> Step.last(verdict);
        };
    }
}
