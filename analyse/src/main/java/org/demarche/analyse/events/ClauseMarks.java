package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** How a clause stands by its own marks: negation, modals, tense and aspect, conjunctions. */
final class ClauseMarks {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "nor", "neither", "hardly", "nowhere", "no");
    private static final Set<String> NO_ONE = Set.of("no", "neither", "none", "nobody", "no-one", "nothing");
    private static final Set<String> MAYBE = Set.of("may", "might", "could", "can");
    private static final Set<String> OBLIGED = Set.of("must", "should", "ought");
    private static final Set<String> MAYBE_ADVERBS = Set.of(
            "possibly",
            "perhaps",
            "maybe",
            "allegedly",
            "supposedly",
            "probably",
            "likely",
            "potentially",
            "presumably",
            "apparently",
            "purportedly",
            "conceivably",
            "theoretically",
            "almost",
            "nearly");
    private static final Set<String> LATER = Set.of("tomorrow", "soon", "shortly", "next");

    private final Effects effects;

    ClauseMarks(Effects effects) {
        this.effects = effects;
    }

    /** The verdict on a predicate by the marks of its own clause. */
    Verdict of(Tree tree, int predicate) {
        List<Integer> auxiliaries = auxiliaries(tree, predicate);
        boolean negated = negated(tree, predicate);
        Verdict modal = modal(tree, predicate, auxiliaries, negated);
        if (tree.child(predicate, "advmod") >= 0 && modal.real() && hasAdverb(tree, predicate, MAYBE_ADVERBS)) {
            return Verdict.POSSIBLE;
        }
        return modal;
    }

    private Verdict modal(Tree tree, int predicate, List<Integer> auxiliaries, boolean negated) {
        boolean have = false;
        boolean be = false;
        boolean past = false;
        for (int auxiliary : auxiliaries) {
            String lemma = Clauses.lemma(tree, auxiliary);
            String form = tree.word(auxiliary).form().toLowerCase(java.util.Locale.ROOT);
            if (OBLIGED.contains(lemma) || OBLIGED.contains(form)) {
                return Verdict.SILENT;
            }
            if (form.equals("would") || form.equals("'d") || lemma.equals("would")) {
                return would(tree, predicate, negated, auxiliaries);
            }
            if (MAYBE.contains(lemma) || MAYBE.contains(form)) {
                boolean cannot = negated && !Set.of("may", "might").contains(form);
                return cannot ? Verdict.DENIED : Verdict.POSSIBLE;
            }
            if (Set.of("will", "shall", "'ll", "’ll", "wo", "gonna").contains(form)
                    || lemma.equals("will")
                    || lemma.equals("shall")) {
                return negated
                        ? Verdict.REFUSED
                        : hasCondition(tree, predicate) ? Verdict.CONDITIONAL : Verdict.ANNOUNCED;
            }
            if (lemma.equals("have") && tree.is(auxiliary, "aux")) {
                have = true;
            }
            if (lemma.equals("be")) {
                be = true;
                past = past || tree.word(auxiliary).xpos().equals("VBD");
            }
        }
        if (negated) {
            return Verdict.DENIED;
        }
        return tensed(tree, predicate, have, be, past);
    }

    private Verdict tensed(Tree tree, int predicate, boolean have, boolean be, boolean past) {
        String tag = tree.word(predicate).xpos();
        boolean infinitive = Clauses.isInfinitive(tree, predicate);
        if (infinitive
                && (be && tree.word(predicate).upos() == Upos.VERB || tree.head(predicate) < 0)
                && !tag.equals("VBN")) {
            // 'is to send', and the headline 'Iran to send'
            return have ? Verdict.DENIED : Verdict.ANNOUNCED;
        }
        if (infinitive && tree.head(predicate) < 0) {
            return Verdict.ANNOUNCED;
        }
        if (tag.equals("VBG") && be) {
            return hasAdverb(tree, predicate, LATER) || later(tree, predicate) ? Verdict.ANNOUNCED : Verdict.UNDER_WAY;
        }
        if (hasCondition(tree, predicate) && !past && !have && (tag.equals("VBZ") || tag.equals("VBP"))) {
            return Verdict.CONDITIONAL;
        }
        if ((tag.equals("VBZ") || tag.equals("VBP")) && later(tree, predicate)) {
            return Verdict.ANNOUNCED;
        }
        return Verdict.HAPPENED;
    }

    /** 'would': what was then to come, in reported speech; else on a condition. */
    private Verdict would(Tree tree, int predicate, boolean negated, List<Integer> auxiliaries) {
        boolean have = auxiliaries.stream()
                .anyMatch(auxiliary -> Clauses.lemma(tree, auxiliary).equals("have"));
        if (have || hasCondition(tree, predicate)) {
            return Verdict.CONDITIONAL;
        }
        if (negated) {
            return Verdict.REFUSED;
        }
        return reported(tree, predicate) ? Verdict.ANNOUNCED : Verdict.CONDITIONAL;
    }

    /** Whether the clause is what somebody said or promised. */
    boolean reported(Tree tree, int predicate) {
        int clause = tree.firstConjunct(predicate);
        for (int steps = 0; clause >= 0 && steps < 12; steps++) {
            int head = tree.head(clause);
            if (head < 0) {
                for (int child : tree.children(clause)) {
                    if (tree.is(child, "parataxis")
                            && effects.of(tree, child)
                                    .filter(effect -> effect == Effect.REPORT)
                                    .isPresent()) {
                        return true;
                    }
                }
                return false;
            }
            if (tree.is(clause, "ccomp") || tree.is(clause, "parataxis")) {
                Effect effect = effects.of(tree, head).orElse(Effect.DROP);
                return effect == Effect.REPORT
                        || effect == Effect.INTEND
                        || effect == Effect.DENY
                        || effect == Effect.FACTIVE;
            }
            if (tree.is(clause, "acl") && !tree.word(clause).relation().equals("acl:relcl")) {
                return effects.of(tree, head)
                        .filter(effect -> effect == Effect.REPORT || effect == Effect.INTEND)
                        .isPresent();
            }
            if (!tree.is(clause, "conj")) {
                return false;
            }
            clause = head;
        }
        return false;
    }

    private static boolean hasCondition(Tree tree, int predicate) {
        for (int clause : tree.children(predicate, "advcl")) {
            for (int mark : tree.children(clause)) {
                String lemma = Clauses.lemma(tree, mark);
                if ((tree.is(mark, "mark") || tree.is(mark, "advmod"))
                        && Set.of("if", "unless", "provided", "should", "providing")
                                .contains(lemma)) {
                    return true;
                }
            }
        }
        for (int condition : tree.children(predicate, "obl")) {
            String lemma = Clauses.lemma(tree, condition);
            if (lemma.equals("condition")
                    && Clauses.preposition(tree, condition).equals("on")) {
                return true;
            }
        }
        return false;
    }

    private static boolean later(Tree tree, int predicate) {
        for (int child : tree.children(predicate)) {
            if (tree.is(child, "obl") || tree.is(child, "advmod")) {
                if (LATER.contains(Clauses.lemma(tree, child))) {
                    return true;
                }
                for (int modifier : tree.children(child, "amod")) {
                    if (LATER.contains(Clauses.lemma(tree, modifier))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean hasAdverb(Tree tree, int predicate, Set<String> adverbs) {
        for (int adverb : tree.children(predicate, "advmod")) {
            if (adverbs.contains(Clauses.lemma(tree, adverb))) {
                return true;
            }
        }
        return false;
    }

    /** Auxiliaries and copula, those of the first verb included where a bare form shares them. */
    private static List<Integer> auxiliaries(Tree tree, int predicate) {
        List<Integer> found = new ArrayList<>();
        int at = predicate;
        for (int steps = 0; steps < 12; steps++) {
            found.addAll(tree.children(at, "aux"));
            found.addAll(tree.children(at, "cop"));
            if (!found.isEmpty() || !shares(tree, at)) {
                break;
            }
            at = tree.head(at);
        }
        return found;
    }

    /** Whether a coordinated verb has no marks of its own and takes those of the verb before. */
    private static boolean shares(Tree tree, int predicate) {
        if (!tree.is(predicate, "conj") || tree.head(predicate) < 0 || tree.child(predicate, "nsubj") >= 0) {
            return false;
        }
        String tag = tree.word(predicate).xpos();
        if (tag.equals("VB")) {
            return true;
        }
        // 'has met and signed', 'is bombing and shelling'; not 'did not attack but massed troops'
        return (tag.equals("VBG") || tag.equals("VBN"))
                && tree.children(tree.head(predicate), "aux").stream()
                        .anyMatch(auxiliary -> Set.of("have", "be").contains(Clauses.lemma(tree, auxiliary)));
    }

    /** Whether the clause is negated, by its own word or by one that it shares, or by a 'no' on what takes part. */
    boolean negated(Tree tree, int predicate) {
        int at = predicate;
        for (int steps = 0; steps < 12; steps++) {
            if (negatedHere(tree, at)) {
                return true;
            }
            boolean bare = shares(tree, at) && tree.children(at, "aux").isEmpty();
            if (!bare) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    private static boolean negatedHere(Tree tree, int predicate) {
        int count = 0;
        for (int child : tree.children(predicate)) {
            String lemma = Clauses.lemma(tree, child);
            boolean adverb = tree.is(child, "advmod") || tree.is(child, "cc") || tree.is(child, "det");
            if (adverb && NEGATIONS.contains(lemma) && !(lemma.equals("no") && tree.is(child, "cc"))) {
                if (!onlyBegins(tree, child)) {
                    count++;
                }
            } else if (lemma.equals("longer") && tree.is(child, "advmod")) {
                count++;
            } else if (tree.is(child, "nsubj") || tree.is(child, "obj") || tree.is(child, "obl")) {
                if (NO_ONE.contains(lemma) && !tree.is(child, "obl")) {
                    count++;
                }
                for (int determiner : tree.children(child, "det")) {
                    if (NO_ONE.contains(Clauses.lemma(tree, determiner)) && !tree.is(child, "obl")) {
                        count++;
                    }
                }
                for (int inner : tree.children(child, "cc:preconj")) {
                    if (Clauses.lemma(tree, inner).equals("neither")) {
                        count++;
                    }
                }
            }
        }
        return count > 0;
    }

    /** 'not only … but' asserts. */
    private static boolean onlyBegins(Tree tree, int negation) {
        return negation + 1 < tree.size() && Set.of("only", "just").contains(Clauses.lemma(tree, negation + 1));
    }
}
