package org.demarche.analyse.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** How a clause stands that is hung on another as its circumstance: by the words that open it. */
final class AdverbialSteps {
    /** Openings that are prepositions: what they make of the '-ing' form after them is up to the word they follow. */
    private static final Set<String> PREPOSITIONS =
            Set.of("for", "of", "from", "with", "about", "over", "against", "into", "on", "at", "out", "to");

    private final Effects effects;
    private final ClauseMarks marks;
    private final Conjunctions conjunctions;

    AdverbialSteps(Effects effects, ClauseMarks marks, Conjunctions conjunctions) {
        this.effects = effects;
        this.marks = marks;
        this.conjunctions = conjunctions;
    }

    /** The step from a clause to the word it modifies. */
    Step step(Tree tree, int clause, int head, Verdict verdict) {
        if (Clauses.isInfinitive(tree, clause)) {
            return infinitive(tree, clause, head, verdict);
        }
        if (hasMark(tree, clause, "whether") || afterWhether(tree, clause)) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        if (Conditions.turned(tree, clause)) {
            return Step.last(verdict);
        }
        String mark = mark(tree, clause);
        if (PREPOSITIONS.contains(mark) && tree.word(clause).xpos().equals("VBG")) {
            return afterPreposition(tree, head, verdict, preposition(tree, clause, mark));
        }
        Optional<Conjunctions.Kind> phrase = conjunctions.phrase(tree, clause);
        Optional<Conjunctions.Kind> kind = phrase.isPresent() ? phrase : conjunctions.opening(tree, clause);
        if (kind.isEmpty()) {
            kind = conjunctions.of(mark);
        }
        if (phrase.isEmpty() && (mark.equals("by") || mark.equals("in")) || mark.isEmpty() && kind.isEmpty()) {
            return bare(tree, clause, head, verdict, mark);
        }
        // an opening that is not known says nothing for the clause
        if (mark.equals("than") && Set.of("rather", "sooner").stream().anyMatch(word -> hasAdverb(tree, head, word))) {
            // 'would rather resign than sign'
            return Step.last(verdict.under(Verdict.REFUSED));
        }
        return switch (kind.orElse(Conjunctions.Kind.POSSIBLE)) {
            case CONDITIONAL -> Step.last(verdict.under(Verdict.CONDITIONAL));
            case POSSIBLE -> Step.last(verdict.under(Verdict.POSSIBLE));
            case DENIED -> Step.last(verdict.under(Verdict.DENIED));
            case SILENT -> Step.last(Verdict.SILENT);
            case AHEAD ->
                // 'demanded a truce before letting aid through': the second waits for the first
                effects.of(tree, head).filter(Effect.ASK::equals).isPresent()
                                && tree.word(clause).xpos().equals("VBG")
                        ? Step.last(verdict.under(Verdict.CONDITIONAL))
                        : Step.last(
                                past(tree, clause) && doneBy(tree, head) ? verdict : verdict.under(Verdict.POSSIBLE));
            case LATER -> Step.last(past(tree, clause) ? verdict : later(tree, clause, head, verdict));
            case GIVEN -> Step.last(verdict);
        };
    }

    /** 'when Egypt withdraws, talks will begin': as much ahead as what it hangs on. */
    private Verdict later(Tree tree, int clause, int head, Verdict verdict) {
        int governor = tree.word(head).upos() == Upos.ADV && tree.head(head) >= 0 ? tree.head(head) : head;
        boolean present = Set.of("VBZ", "VBP", "VB").contains(tree.word(clause).xpos());
        return present && !marks.of(tree, governor).real() ? verdict.under(Verdict.CONDITIONAL) : verdict;
    }

    /** 'before attacking it asked', not 'before attacking it must ask'. */
    private boolean doneBy(Tree tree, int head) {
        return marks.of(tree, head).real();
    }

    private Step infinitive(Tree tree, int clause, int head, Verdict verdict) {
        if (hasMark(tree, clause, "whether")) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        Optional<Effect> known = effects.of(tree, head, "to");
        boolean ranks = tree.word(head).upos() == Upos.ADJ && ranks(tree, head);
        if (ranks) {
            // 'was the first to recognise it', 'would be the first to'
            return Step.on(tree.child(head, "cop") >= 0 ? verdict.under(marks.of(tree, head)) : verdict);
        }
        Effect effect = known.orElse(Effect.DROP);
        boolean purpose = tree.child(head, "obj") >= 0 && effect != Effect.INTEND;
        boolean aimed = Set.of(
                        Effect.DROP, Effect.FACTIVE, Effect.REPORT, Effect.MAYBE, Effect.SAME, Effect.QUIT, Effect.ASK)
                .contains(effect);
        if (tree.word(head).upos() == Upos.ADJ && effect == Effect.MAYBE) {
            return Step.on(effect.apply(marks.of(tree, head), verdict));
        }
        return purpose || aimed ? Step.last(Verdict.SILENT) : Step.on(effect.apply(marks.of(tree, head), verdict));
    }

    /** 'the first to', 'the only country to', 'the latest to'. */
    static boolean ranks(Tree tree, int word) {
        return Set.of("first", "second", "third", "fourth", "fifth", "last", "latest", "only", "next-none")
                .contains(Clauses.lemma(tree, word));
    }

    private Step afterPreposition(Tree tree, int head, Verdict verdict, String preposition) {
        Optional<Effect> known = effects.of(tree, head, preposition);
        Effect effect = known.orElse(Effect.MAYBE);
        if (effect == Effect.SAME && !effects.knows(tree, head, preposition.replace(' ', '_'))) {
            effect = Effect.MAYBE;
        }
        Verdict outcome = effect.apply(marks.of(tree, head), verdict);
        return effect == Effect.FACTIVE || effect == Effect.ACCUSE ? Step.last(outcome) : Step.on(outcome);
    }

    /** An '-ing' form or participle with 'by', 'in' or nothing before it shares the standing of what it hangs on. */
    private Step bare(Tree tree, int clause, int head, Verdict verdict, String mark) {
        Effect effect = effects.of(tree, head).orElse(Effect.SAME);
        boolean complement = mark.isEmpty() && (follows(tree, clause, head) || denies(tree, clause, head));
        if (complement && effect != Effect.SAME && effect != Effect.REPORT && effect != Effect.FACTIVE) {
            // 'denied arming', 'considered sending': a complement that the parse took for an adjunct
            return Step.on(effect.apply(marks.of(tree, head), verdict));
        }
        // 'killing 20 people'
        boolean finite = tree.word(clause).xpos().equals("VBD");
        return finite ? Step.last(verdict) : Step.on(verdict.under(marks.of(tree, head)));
    }

    private static boolean hasAdverb(Tree tree, int word, String adverb) {
        return tree.children(word, "advmod").stream()
                .anyMatch(child -> tree.word(child).form().equalsIgnoreCase(adverb));
    }

    private static String mark(Tree tree, int clause) {
        for (int word : tree.children(clause)) {
            if (tree.is(word, "mark")
                    || tree.is(word, "case") && word < clause
                    || tree.is(word, "advmod")
                            && word < clause
                            && tree.word(word).upos() == Upos.SCONJ) {
                return Clauses.lemma(tree, word);
            }
        }
        return "";
    }

    /** 'out of' for 'out'. */
    private static String preposition(Tree tree, int clause, String mark) {
        for (int word : tree.children(clause, "mark")) {
            List<Integer> fixed = tree.children(word, "fixed");
            if (!fixed.isEmpty()) {
                return mark + ' ' + Clauses.lemma(tree, fixed.get(0));
            }
        }
        return mark;
    }

    /** 'Whether they sent it remains open', with the conjunction hung elsewhere. */
    private static boolean afterWhether(Tree tree, int clause) {
        int first = tree.first(clause);
        return first > 0 && tree.word(first - 1).form().equalsIgnoreCase("whether");
    }

    private static boolean hasMark(Tree tree, int clause, String lemma) {
        return tree.children(clause, "mark").stream()
                .anyMatch(mark -> Clauses.lemma(tree, mark).equals(lemma));
    }

    private static boolean past(Tree tree, int clause) {
        if (tree.word(clause).xpos().equals("VBD")) {
            return true;
        }
        for (int child : tree.children(clause)) {
            if ((tree.is(child, "aux") || tree.is(child, "cop"))
                    && tree.word(child).xpos().equals("VBD")) {
                return true;
            }
        }
        return tree.word(clause).xpos().equals("VBG") && tree.child(clause, "aux") < 0;
    }

    /** 'denied on Monday having shelled the town'. */
    private boolean denies(Tree tree, int clause, int head) {
        return clause > head
                && effects.of(tree, head)
                        .filter(effect -> effect == Effect.DENY)
                        .isPresent();
    }

    /** Whether an '-ing' form follows its governor at once, but for a particle. */
    private static boolean follows(Tree tree, int clause, int head) {
        return tree.word(clause).xpos().equals("VBG")
                && (clause == head + 1 || clause == head + 2 && tree.is(head + 1, "compound:prt"));
    }
}
