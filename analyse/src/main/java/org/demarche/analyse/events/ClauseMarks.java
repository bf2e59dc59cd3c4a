package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** How a clause stands by its own marks: negation, modals, tense and aspect, conjunctions. */
final class ClauseMarks {
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
            "nearly",
            "virtually",
            "practically",
            "seemingly",
            "ostensibly",
            "arguably",
            "hopefully");
    private static final Set<String> LATER = Set.of("tomorrow", "soon", "shortly", "next");

    private final Effects effects;
    private final Negation negation;
    private final NounMarks nouns;
    private final Conditions conditions;
    private final Aspect aspect;

    ClauseMarks(Effects effects, NounMarks nouns, Conjunctions conjunctions) {
        this.effects = effects;
        this.nouns = nouns;
        this.negation = new Negation(nouns);
        this.conditions = new Conditions(nouns, conjunctions);
        this.aspect = new Aspect(nouns);
    }

    /** The verdict on a predicate by the marks of its own clause. */
    Verdict of(Tree tree, int predicate) {
        return of(tree, predicate, -1);
    }

    /** As {@link #of(Tree, int)}, without regard to a 'no' on one participant (−1 for none), reckoned elsewhere. */
    Verdict of(Tree tree, int predicate, int except) {
        if (Conditions.turned(tree, predicate) || Conditions.afterTurn(tree, predicate)) {
            // 'had they not lent it': they did
            int turn = Conditions.turn(tree);
            boolean counter = turn >= 0 && tree.word(turn).form().equalsIgnoreCase("had");
            return counter && negated(tree, predicate, except) ? Verdict.HAPPENED : Verdict.CONDITIONAL;
        }
        List<Integer> auxiliaries = auxiliaries(tree, predicate);
        boolean negated = negated(tree, predicate, except);
        Verdict modal = modal(tree, predicate, auxiliaries, negated);
        if (modal.real()
                && (hasAdverb(tree, predicate, MAYBE_ADVERBS)
                        || scarce(tree, predicate)
                        || conditions.onTruth(tree, predicate))) {
            return Verdict.POSSIBLE;
        }
        return modal;
    }

    /** Whether a clause or phrase beside the predicate makes it conditional. */
    boolean conditional(Tree tree, int predicate) {
        return conditions.on(tree, predicate) || Conditions.turn(tree) >= 0;
    }

    /** Whether the verb tells what is done again and again, or by a kind of people at all times. */
    boolean habit(Tree tree, int verb) {
        return Set.of("VBZ", "VBP").contains(tree.word(verb).xpos()) && aspect.habit(tree, verb);
    }

    /** 'rarely shelled', 'few soldiers fired'. */
    private boolean scarce(Tree tree, int predicate) {
        for (int child : tree.children(predicate)) {
            if (tree.is(child, "advmod") && nouns.listed("scarce", Clauses.lemma(tree, child)) && !aFew(tree, child)) {
                return true;
            }
            if (tree.is(child, "nsubj") || tree.is(child, "obj")) {
                for (int quantity : tree.children(child, "amod")) {
                    if (nouns.listed("scarce", Clauses.lemma(tree, quantity)) && !aFew(tree, quantity)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean aFew(Tree tree, int quantity) {
        return quantity > 0
                && Set.of("a", "the", "these", "those", "last", "first", "its", "their")
                        .contains(tree.word(quantity - 1).form().toLowerCase(Locale.ROOT));
    }

    private Verdict modal(Tree tree, int predicate, List<Integer> auxiliaries, boolean negated) {
        boolean have = false;
        boolean be = false;
        boolean past = false;
        for (int auxiliary : auxiliaries) {
            String lemma = Clauses.lemma(tree, auxiliary);
            String form = tree.word(auxiliary).form().toLowerCase(Locale.ROOT);
            if (OBLIGED.contains(lemma) || OBLIGED.contains(form)) {
                return Verdict.SILENT;
            }
            if (form.equals("would") || form.equals("'d") || lemma.equals("would")) {
                return would(tree, predicate, negated, auxiliaries);
            }
            if (MAYBE.contains(lemma) || MAYBE.contains(form)) {
                boolean cannot = negated && !Set.of("may", "might").contains(form);
                return cannot
                        ? Verdict.DENIED
                        : conditions.on(tree, predicate) ? Verdict.CONDITIONAL : Verdict.POSSIBLE;
            }
            if (Set.of("will", "shall", "'ll", "’ll", "wo", "gonna").contains(form)
                    || lemma.equals("will")
                    || lemma.equals("shall")) {
                return negated
                        ? Verdict.REFUSED
                        : conditional(tree, predicate) ? Verdict.CONDITIONAL : Verdict.ANNOUNCED;
            }
            if (lemma.equals("have") && tree.is(auxiliary, "aux")) {
                have = true;
            }
            if (lemma.equals("be")) {
                be = true;
                past = past || tree.word(auxiliary).xpos().equals("VBD");
            }
        }
        Verdict tensed = tensed(tree, predicate, have, be, past);
        return negated && tensed != Verdict.SILENT ? Verdict.DENIED : tensed;
    }

    private Verdict tensed(Tree tree, int predicate, boolean have, boolean be, boolean past) {
        String tag = tree.word(predicate).xpos();
        boolean infinitive = Clauses.isInfinitive(tree, predicate);
        if (infinitive && yet(tree, predicate)) {
            return Verdict.DENIED;
        }
        if (have && tag.equals("VB") && better(tree, predicate)) {
            return Verdict.SILENT;
        }
        if (infinitive
                && (be && tree.word(predicate).upos() == Upos.VERB || tree.head(predicate) < 0)
                && !tag.equals("VBN")) {
            // 'is to send', and the headline 'Iran to send'
            return have ? Verdict.DENIED : Verdict.ANNOUNCED;
        }
        if (infinitive && (tree.head(predicate) < 0 || isToBe(tree, predicate)) || Aspect.dueTo(tree, predicate)) {
            return Verdict.ANNOUNCED;
        }
        boolean main = tree.head(predicate) < 0
                || Set.of("ccomp", "parataxis").contains(tree.word(predicate).universalRelation());
        if (tag.equals("VB") && main && !infinitive && Aspect.commands(tree, predicate)) {
            return Verdict.SILENT;
        }
        if (tag.equals("VBG") && be) {
            return hasAdverb(tree, predicate, LATER) || Aspect.later(tree, predicate)
                    ? Verdict.ANNOUNCED
                    : Verdict.UNDER_WAY;
        }
        if (have && aspect.lasts(tree, predicate)) {
            return Verdict.UNDER_WAY;
        }
        boolean present = tag.equals("VBZ") || tag.equals("VBP") || be && !tag.equals("VBG");
        if (conditions.on(tree, predicate) && !past && !have && present) {
            return Verdict.CONDITIONAL;
        }
        if ((tag.equals("VBZ") || tag.equals("VBP")) && Aspect.later(tree, predicate)) {
            return Verdict.ANNOUNCED;
        }
        return Verdict.HAPPENED;
    }

    /** 'is to be signed'. */
    static boolean isToBe(Tree tree, int predicate) {
        return tree.children(predicate, "aux").stream()
                .anyMatch(auxiliary -> Clauses.lemma(tree, auxiliary).equals("be")
                        && tree.word(auxiliary).xpos().matches("VB[DPZ]")
                        && auxiliary + 1 < predicate
                        && tree.word(auxiliary + 1).form().equalsIgnoreCase("to"));
    }

    /** 'is yet to send'. */
    private static boolean yet(Tree tree, int predicate) {
        return tree.children(predicate, "advmod").stream()
                .anyMatch(adverb -> Clauses.lemma(tree, adverb).equals("yet")
                        && adverb + 1 < tree.size()
                        && tree.word(adverb + 1).form().equalsIgnoreCase("to"));
    }

    /** 'had better leave'. */
    private static boolean better(Tree tree, int predicate) {
        return tree.children(predicate, "advmod").stream()
                .anyMatch(adverb -> tree.word(adverb).form().equalsIgnoreCase("better"));
    }

    /** 'would': what was then to come, in reported speech; else on a condition. */
    private Verdict would(Tree tree, int predicate, boolean negated, List<Integer> auxiliaries) {
        boolean have = auxiliaries.stream()
                .anyMatch(auxiliary -> Clauses.lemma(tree, auxiliary).equals("have"));
        if (have || conditions.on(tree, predicate) || Conditions.turn(tree) >= 0) {
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
            if (!found.isEmpty() && !bareBe(tree, found) || !shares(tree, at)) {
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
        List<Integer> own = tree.children(predicate, "aux");
        if (tag.equals("VB") || tag.equals("VBN") && bareBe(tree, own)) {
            return true;
        }
        // 'has met and signed', 'is bombing and shelling'; not 'did not attack but massed troops'
        return (tag.equals("VBG") || tag.equals("VBN"))
                && tree.children(tree.head(predicate), "aux").stream()
                        .anyMatch(auxiliary -> Set.of("have", "be").contains(Clauses.lemma(tree, auxiliary)));
    }

    /** 'will be freed and be sent home': a 'be' that needs an auxiliary before it. */
    private static boolean bareBe(Tree tree, List<Integer> auxiliaries) {
        return auxiliaries.size() == 1
                && tree.word(auxiliaries.get(0)).form().equalsIgnoreCase("be")
                && auxiliaries.get(0) > 0
                && !tree.word(auxiliaries.get(0) - 1).form().equalsIgnoreCase("to");
    }

    /** Whether the clause is negated, by its own words or those it shares, one participant left out (−1 for none). */
    private boolean negated(Tree tree, int predicate, int except) {
        int at = predicate;
        for (int steps = 0; steps < 12; steps++) {
            if (negation.in(tree, at, except)) {
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

    /** Whether the clause is negated, by its own words or those it shares. */
    boolean negated(Tree tree, int predicate) {
        return negated(tree, predicate, -1);
    }
}
