package org.demarche.analyse.events;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** How a clause stands by what governs it: the verb whose complement or subject it is, the noun it hangs on. */
final class ClauseSteps {
    private static final int FARTHEST = 12;
    private static final Set<String> HEARD = Set.of(
            "report",
            "rumour",
            "rumor",
            "claim",
            "allegation",
            "accusation",
            "suggestion",
            "notion",
            "idea",
            "story",
            "talk",
            "gossip",
            "tale");

    private final Effects effects;
    private final ClauseMarks marks;
    private final NounMarks nouns;
    private final Conjunctions conjunctions;
    private final AdverbialSteps adverbials;
    private final ComplementSteps complements;
    private final NounSteps nounSteps;

    ClauseSteps(Effects effects, ClauseMarks marks, NounMarks nouns, Conjunctions conjunctions, NounSteps nounSteps) {
        this.effects = effects;
        this.marks = marks;
        this.nouns = nouns;
        this.conjunctions = conjunctions;
        this.adverbials = new AdverbialSteps(effects, marks, conjunctions);
        this.complements = new ComplementSteps(effects, marks, nouns);
        this.nounSteps = nounSteps;
    }

    /** The step from a clause to its head. */
    Step step(Tree tree, int clause, int head, Verdict verdict) {
        String relation = tree.word(clause).relation();
        return switch (tree.word(clause).universalRelation()) {
            case "conj" -> Step.on(loose(tree, clause, head) ? verdict.under(Verdict.POSSIBLE) : verdict);
            case "parataxis" -> parataxis(tree, clause, head, verdict);
            case "appos", "list", "dislocated", "vocative", "discourse" -> Step.last(verdict);
            case "acl" ->
                relation.equals("acl:relcl") && !whatIsHeard(tree, clause, head)
                        ? relative(tree, clause, head, verdict)
                        : onNoun(tree, clause, head, verdict);
            case "advcl" -> adverbials.step(tree, clause, head, verdict);
            case "csubj" -> subject(tree, clause, head, verdict);
            case "ccomp" -> complements.step(tree, clause, head, verdict);
            case "xcomp" -> complements.open(tree, clause, head, verdict);
            case "obl", "nmod", "obj", "nsubj" -> nounSteps.step(tree, clause, head, verdict);
            default -> Step.on(verdict);
        };
    }

    /** A clause set beside another: 'should Egypt attack' is a condition even there. */
    private Step parataxis(Tree tree, int clause, int head, Verdict verdict) {
        return Clauses.isInfinitive(tree, clause) && !tree.word(head).xpos().startsWith("VB")
                ? Step.last(verdict.under(Verdict.ANNOUNCED))
                : Step.last(verdict);
    }

    /** A bare '-ing' form hung beside a finite verb: the parse has lost what governs it. */
    private static boolean loose(Tree tree, int clause, int head) {
        return tree.word(clause).xpos().equals("VBG")
                && tree.child(clause, "aux") < 0
                && Set.of("VBD", "VBZ", "VBP").contains(tree.word(head).xpos());
    }

    /** 'any country that sends …' and 'those who send …' speak of no one sending; nor 'a ship that …' that never came. */
    private Step relative(Tree tree, int clause, int head, Verdict verdict) {
        Optional<Conjunctions.Kind> opening = conjunctions.phrase(tree, clause);
        if (opening.filter(kind -> kind == Conjunctions.Kind.CONDITIONAL).isPresent()) {
            return Step.last(verdict.under(Verdict.CONDITIONAL));
        }
        if (opening.filter(kind -> kind == Conjunctions.Kind.POSSIBLE).isPresent()) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        if (tree.child(head, "cop") >= 0 && (tree.child(head, "expl") >= 0 || saidOfIt(tree, head))) {
            // 'it was not Egypt that attacked'
            return Step.last(verdict.under(marks.of(tree, head)));
        }
        for (int determiner : tree.children(head, "det")) {
            String lemma = Clauses.lemma(tree, determiner);
            if (Set.of("any", "whichever", "whatever", "every").contains(lemma)) {
                return Step.last(verdict.under(Verdict.CONDITIONAL));
            }
            if (lemma.equals("no")) {
                return Step.last(verdict.under(Verdict.DENIED));
            }
        }
        boolean anyone = Set.of("anyone", "whoever", "anybody", "those", "everyone", "someone", "somebody")
                .contains(Clauses.lemma(tree, head));
        if (anyone) {
            return Step.last(verdict.under(Verdict.CONDITIONAL));
        }
        return Step.last(inClauseOf(tree, head, verdict));
    }

    /** 'the story that Oslo had ceded them': no relative clause, whatever the parse says. */
    private static boolean whatIsHeard(Tree tree, int clause, int noun) {
        return HEARD.contains(Clauses.lemma(tree, noun))
                && tree.children(clause, "mark").stream()
                        .anyMatch(mark -> Clauses.lemma(tree, mark).equals("that"));
    }

    private static boolean saidOfIt(Tree tree, int predicate) {
        int subject = tree.child(predicate, "nsubj");
        return subject >= 0 && Clauses.lemma(tree, subject).equals("it");
    }

    /** What is said of an indefinite thing is not so where the thing itself is only thought of ('wants ships that carry …'). */
    private Verdict inClauseOf(Tree tree, int noun, Verdict verdict) {
        if (!verdict.real() || nouns.definite(tree, noun) || tree.word(noun).upos() == Upos.PROPN) {
            return verdict;
        }
        int at = noun;
        for (int steps = 0; steps < FARTHEST && at >= 0; steps++) {
            int head = tree.head(at);
            if (head < 0 || nouns.definite(tree, at)) {
                return verdict;
            }
            if (Clauses.isPredicate(tree, head) && tree.is(at, "obl")) {
                // 'under an agreement signed in May'
                return verdict;
            }
            if (Clauses.isPredicate(tree, head)) {
                boolean thought = tree.is(at, "obj")
                        && effects.of(tree, head)
                                .filter(effect -> Set.of(Effect.MAYBE, Effect.ASK, Effect.INTEND, Effect.OPPOSITE)
                                        .contains(effect))
                                .isPresent();
                return marks.of(tree, head).real() && !thought ? verdict : verdict.under(Verdict.POSSIBLE);
            }
            at = head;
        }
        return verdict;
    }

    private Step onNoun(Tree tree, int clause, int head, Verdict verdict) {
        String tag = tree.word(clause).xpos();
        boolean marked = tree.child(clause, "mark") >= 0 || Clauses.ownSubject(tree, clause) >= 0 && !tag.equals("VBG");
        if (!marked && tag.equals("VBG")) {
            if (Clauses.isPredicate(tree, head) || abstractNoun(tree, head)) {
                Effect effect = effects.of(tree, head).orElse(Effect.MAYBE);
                return Step.on(effect.apply(nouns.of(tree, head), verdict));
            }
            // 'China supplying arms would be a mistake': whoever does it does it as its clause stands
            return Step.on(inClauseOf(tree, head, verdict));
        }
        if (!marked && tag.equals("VBN")) {
            return new Step(
                    inClauseOf(tree, head, verdict), effects.of(tree, head).isEmpty());
        }
        Optional<Conjunctions.Kind> opening = conjunctions.phrase(tree, clause);
        if (opening.filter(kind -> kind == Conjunctions.Kind.CONDITIONAL).isPresent()) {
            return Step.last(verdict.under(Verdict.CONDITIONAL));
        }
        boolean infinitive = Clauses.isInfinitive(tree, clause);
        if (tree.word(head).upos() == Upos.PROPN && infinitive) {
            boolean turned = tree.child(head, "cop") >= 0 && tree.child(head, "cop") < head;
            // the headline 'Oman to host talks'; 'were Oman to host talks'
            return Step.last(verdict.under(turned ? Verdict.CONDITIONAL : Verdict.ANNOUNCED));
        }
        if (infinitive && (ranked(tree, head) || AdverbialSteps.ranks(tree, head))) {
            // 'became the first country to recognise it', 'would be the first to'
            return Step.on(tree.child(head, "cop") >= 0 ? verdict.under(marks.of(tree, head)) : verdict);
        }
        if (tree.children(clause, "mark").stream()
                .anyMatch(mark -> Clauses.lemma(tree, mark).equals("whether"))) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        if (Set.of("after", "since", "when", "before").contains(ComplementSteps.frame(tree, clause))
                && tree.word(clause).xpos().equals("VBD")) {
            // 'a day after they fired on it'
            return Step.last(verdict);
        }
        Verdict noun = nouns.of(tree, head);
        Effect effect = effects.of(tree, head, infinitive ? "to" : ComplementSteps.frame(tree, clause))
                .orElse(Effect.MAYBE);
        if (noun == Verdict.DENIED && (effect == Effect.REPORT || effect == Effect.MAYBE)) {
            // 'no evidence that'
            return Step.last(verdict.under(Verdict.DENIED));
        }
        if (noun == Verdict.DENIED && effect == Effect.INTEND) {
            // 'has no intention of leaving', 'no plan to leave'
            return Step.last(verdict.under(
                    Set.of("intention", "intent", "willingness").contains(Clauses.lemma(tree, head))
                            ? Verdict.REFUSED
                            : Verdict.DENIED));
        }
        if (effect == Effect.REPORT && nouns.doubtful(tree, head)) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        if (!infinitive && HEARD.contains(Clauses.lemma(tree, head)) && calledFalse(tree, clause)) {
            return Step.last(verdict.under(Verdict.DENIED));
        }
        if (!infinitive && HEARD.contains(Clauses.lemma(tree, head)) && scorned(tree, head)) {
            return Step.last(verdict.under(Verdict.DENIED));
        }
        if (effect == Effect.SAME && infinitive) {
            effect = Effect.MAYBE;
        }
        if (effect == Effect.INTEND && noun.real() && verdict.real() && Conditions.turn(tree) >= 0) {
            return Step.on(Verdict.CONDITIONAL);
        }
        return Step.on(effect.apply(noun, verdict));
    }

    /** 'scoffed at reports that …', 'branded as gossip the story that …'. */
    private boolean scorned(Tree tree, int noun) {
        int verb = tree.head(noun);
        if (verb < 0 || !(tree.is(noun, "obj") || tree.is(noun, "obl"))) {
            return false;
        }
        String lemma = Clauses.lemma(tree, verb);
        String phrasal = lemma + " " + Clauses.particle(tree, verb);
        return (nouns.listed("scorn", lemma) || nouns.listed("scorn", phrasal)) && !marks.negated(tree, verb);
    }

    /** 'reports that … are untrue', wherever the parse hangs the verdict on them. */
    private boolean calledFalse(Tree tree, int clause) {
        for (int word = clause + 1; word < tree.size(); word++) {
            boolean judges =
                    tree.word(word).upos() == Upos.ADJ || tree.word(word).upos() == Upos.NOUN;
            boolean after = word > 0
                    && Set.of("are", "is", "was", "were", "as", "been", "be", "a", "an", "pure")
                            .contains(tree.word(word - 1).form());
            if (judges
                    && after
                    && effects.of(tree, word).filter(Effect.DENY::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean ranked(Tree tree, int noun) {
        return tree.children(noun, "amod").stream().anyMatch(word -> AdverbialSteps.ranks(tree, word));
    }

    /** Whether the noun is of the mind, so that an '-ing' form on it is what it is about: 'the idea of them attacking'. */
    private boolean abstractNoun(Tree tree, int noun) {
        return effects.of(tree, noun)
                .filter(effect -> effect != Effect.SAME && effect != Effect.REPORT)
                .isPresent();
    }

    /** 'China supplying arms would be a mistake': only what is judged as past has happened. */
    private Step subject(Tree tree, int clause, int head, Verdict verdict) {
        if (!tree.word(clause).xpos().equals("VBG")) {
            return complements.step(tree, clause, head, verdict);
        }
        int copula = tree.child(head, "cop");
        boolean past = tree.word(copula >= 0 ? copula : head).xpos().equals("VBD");
        Verdict governing = verdict.under(marks.of(tree, head));
        return Step.on(past ? governing : governing.under(Verdict.POSSIBLE));
    }
}
