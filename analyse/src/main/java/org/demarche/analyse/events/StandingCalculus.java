package org.demarche.analyse.events;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/**
 * How an event stands: the marks of its own clause, then what each governor on the way to the root does to it. In doubt
 * between happened and anything weaker, the weaker.
 */
final class StandingCalculus {
    private static final int FARTHEST = 40;
    private static final Set<String> EVALUATION = Set.of("for", "over", "about", "at", "of", "after", "against");

    /** What these have for an object is still to be decided, definite or not: 'is weighing the recall of its envoy'. */
    private static final Set<String> DELIBERATING =
            Set.of("consider", "weigh", "mull", "contemplate", "propose", "seek", "advocate", "envisage", "debate");

    private final Effects effects;
    private final ClauseMarks marks;
    private final Map<String, Set<String>> nominals = WordLists.named("nominals.txt");

    StandingCalculus(Effects effects) {
        this.effects = effects;
        this.marks = new ClauseMarks(effects);
    }

    /** The effect a word has on what it governs, if it is known. */
    Optional<Effect> effect(Tree tree, int word) {
        return effects.of(tree, word);
    }

    /** Whether the clause of this word is reported speech. */
    boolean reported(Tree tree, int predicate) {
        return marks.reported(tree, predicate);
    }

    /** The verdict on the action named by this word. */
    Verdict of(Tree tree, int word, boolean nominal) {
        Verdict own = nominal ? ofNoun(tree, word) : marks.of(tree, word);
        if (nominal && tree.child(word, "cop") >= 0) {
            // 'clerks are on strike', 'are not on strike'
            Verdict clause = marks.of(tree, word);
            boolean now = tree.children(word, "cop").stream()
                    .anyMatch(copula -> !tree.word(copula).xpos().equals("VBD"));
            own = own.under(clause == Verdict.HAPPENED && now ? Verdict.UNDER_WAY : clause);
        }
        return climb(tree, word, own, nominal);
    }

    private Verdict climb(Tree tree, int from, Verdict start, boolean nominal) {
        Verdict verdict = start;
        int at = from;
        boolean noun = nominal;
        for (int steps = 0; steps < FARTHEST && verdict != Verdict.SILENT; steps++) {
            int head = tree.head(at);
            if (head < 0) {
                return question(tree) ? verdict.under(Verdict.POSSIBLE) : verdict;
            }
            Step step = noun && !(nominal && at == from)
                    ? carrierStep(tree, at, head, verdict)
                    : noun ? nounStep(tree, at, head, verdict) : clauseStep(tree, at, head, verdict);
            verdict = step.verdict();
            if (step.last()) {
                return question(tree) && verdict.real() && !inQuotedReport(tree, at) ? Verdict.POSSIBLE : verdict;
            }
            at = head;
            noun = !Clauses.isPredicate(tree, at);
        }
        return verdict;
    }

    private record Step(Verdict verdict, boolean last) {}

    private Step clauseStep(Tree tree, int clause, int head, Verdict verdict) {
        String relation = tree.word(clause).relation();
        return switch (tree.word(clause).universalRelation()) {
            case "conj" -> new Step(loose(tree, clause, head) ? verdict.under(Verdict.POSSIBLE) : verdict, false);
            case "parataxis", "appos", "list", "dislocated", "vocative", "discourse" -> new Step(verdict, true);
            case "acl" ->
                relation.equals("acl:relcl") ? relative(tree, head, verdict) : onNoun(tree, clause, head, verdict);
            case "advcl" -> adverbial(tree, clause, head, verdict);
            case "csubj" -> subject(tree, clause, head, verdict);
            case "ccomp" -> complement(tree, clause, head, verdict);
            case "xcomp" -> openComplement(tree, clause, head, verdict);
            case "obl", "nmod", "obj", "nsubj" -> nounStep(tree, clause, head, verdict);
            default -> new Step(verdict, false);
        };
    }

    /** A bare '-ing' form hung beside a finite verb: the parse has lost what governs it. */
    private static boolean loose(Tree tree, int clause, int head) {
        return tree.word(clause).xpos().equals("VBG")
                && tree.child(clause, "aux") < 0
                && Set.of("VBD", "VBZ", "VBP").contains(tree.word(head).xpos());
    }

    /** 'any country that sends …' and 'those who send …' speak of no one sending. */
    private static Step relative(Tree tree, int head, Verdict verdict) {
        for (int determiner : tree.children(head, "det")) {
            String lemma = Clauses.lemma(tree, determiner);
            if (Set.of("any", "whichever", "whatever").contains(lemma)) {
                return new Step(verdict.under(Verdict.CONDITIONAL), true);
            }
            if (lemma.equals("no")) {
                return new Step(verdict.under(Verdict.DENIED), true);
            }
        }
        boolean generic =
                Set.of("anyone", "whoever", "anybody", "those", "everyone").contains(Clauses.lemma(tree, head));
        return new Step(generic ? verdict.under(Verdict.CONDITIONAL) : verdict, true);
    }

    private Step onNoun(Tree tree, int clause, int head, Verdict verdict) {
        String tag = tree.word(clause).xpos();
        boolean that = tree.child(clause, "mark") >= 0;
        if (!that && tag.equals("VBG")) {
            // 'China supplying arms would be a mistake': whoever does it does it as its clause stands
            return new Step(verdict, false);
        }
        if (!that && tag.equals("VBN")) {
            return new Step(verdict, effects.of(tree, head).isEmpty());
        }
        if (tree.word(head).upos() == Upos.PROPN && tree.head(head) < 0 && Clauses.isInfinitive(tree, clause)) {
            // the headline 'Oman to host talks'
            return new Step(verdict.under(Verdict.ANNOUNCED), true);
        }
        Verdict noun = ofNoun(tree, head);
        Effect effect = effects.of(tree, head).orElse(Effect.MAYBE);
        if (noun == Verdict.DENIED && (effect == Effect.REPORT || effect == Effect.MAYBE)) {
            // 'no evidence that'
            return new Step(verdict.under(Verdict.DENIED), true);
        }
        return new Step(effect.apply(noun, verdict), false);
    }

    private Step adverbial(Tree tree, int clause, int head, Verdict verdict) {
        String mark = "";
        for (int word : tree.children(clause)) {
            if (tree.is(word, "mark")
                    || tree.is(word, "advmod")
                            && word < clause
                            && tree.word(word).upos() == Upos.SCONJ) {
                mark = Clauses.lemma(tree, word);
                break;
            }
        }
        boolean infinitive = Clauses.isInfinitive(tree, clause);
        if (infinitive && hasMark(tree, clause, "whether")) {
            return new Step(verdict.under(Verdict.POSSIBLE), true);
        }
        if (infinitive) {
            Effect effect = effects.of(tree, head).orElse(Effect.DROP);
            boolean purpose = tree.child(head, "obj") >= 0 && effect != Effect.INTEND;
            return purpose
                            || effect == Effect.DROP
                            || effect == Effect.FACTIVE
                            || effect == Effect.REPORT
                            || effect == Effect.MAYBE
                            || effect == Effect.SAME
                    ? new Step(Verdict.SILENT, true)
                    : new Step(effect.apply(marks.of(tree, head), verdict), false);
        }
        return switch (mark) {
            case "if", "unless", "provided", "providing", "supposing", "assuming", "once", "lest" ->
                new Step(verdict.under(Verdict.CONDITIONAL), true);
            case "whether", "until", "till" -> new Step(verdict.under(Verdict.POSSIBLE), true);
            case "before" ->
                new Step(tree.word(clause).xpos().equals("VBD") ? verdict : verdict.under(Verdict.POSSIBLE), true);
            case "without", "instead", "rather" -> new Step(verdict.under(Verdict.DENIED), true);
            case "like" -> new Step(Verdict.SILENT, true);
            case "for", "of", "from", "with", "about", "over", "against", "into", "on", "at" -> {
                Effect effect = effects.of(tree, head).orElse(Effect.MAYBE);
                if (effect == Effect.ASK || effect == Effect.SAME && !mark.equals("in")) {
                    effect = effect == Effect.ASK ? Effect.ASK : Effect.MAYBE;
                }
                yield new Step(
                        effect.apply(marks.of(tree, head), verdict),
                        effect == Effect.FACTIVE || effect == Effect.ACCUSE);
            }
            case "by", "in", "" -> {
                Effect effect = effects.of(tree, head).orElse(Effect.SAME);
                if (mark.isEmpty()
                        && (follows(tree, clause, head) || denies(tree, clause, head))
                        && effect != Effect.SAME
                        && effect != Effect.REPORT
                        && effect != Effect.FACTIVE) {
                    // 'denied arming', 'considered sending': a complement that the parse took for an adjunct
                    yield new Step(effect.apply(marks.of(tree, head), verdict), false);
                }
                // 'killing 20 people' shares the standing of what it hangs on
                boolean bare = !tree.word(clause).xpos().equals("VBD");
                yield bare ? new Step(verdict.under(marks.of(tree, head)), false) : new Step(verdict, true);
            }
            case "so", "to", "order" -> new Step(verdict.under(Verdict.POSSIBLE), true);
            case "as" -> asIf(tree, clause) ? new Step(Verdict.SILENT, true) : new Step(verdict, true);
            case "should" -> new Step(verdict.under(Verdict.CONDITIONAL), true);
            default -> new Step(verdict, true);
        };
    }

    private static boolean hasMark(Tree tree, int clause, String lemma) {
        return tree.children(clause, "mark").stream()
                .anyMatch(mark -> Clauses.lemma(tree, mark).equals(lemma));
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

    private static boolean asIf(Tree tree, int clause) {
        for (int mark : tree.children(clause, "mark")) {
            if (Set.of("if", "though").contains(Clauses.lemma(tree, mark))) {
                return true;
            }
            for (int fixed : tree.children(mark, "fixed")) {
                if (Set.of("if", "though").contains(Clauses.lemma(tree, fixed))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 'China supplying arms would be a mistake': only what is judged as past has happened. */
    private Step subject(Tree tree, int clause, int head, Verdict verdict) {
        if (!tree.word(clause).xpos().equals("VBG")) {
            return complement(tree, clause, head, verdict);
        }
        int copula = tree.child(head, "cop");
        boolean past = tree.word(copula >= 0 ? copula : head).xpos().equals("VBD");
        Verdict governing = verdict.under(marks.of(tree, head));
        return new Step(past ? governing : governing.under(Verdict.POSSIBLE), false);
    }

    private Step complement(Tree tree, int clause, int head, Verdict verdict) {
        Verdict inner = verdict;
        boolean question = false;
        for (int mark : tree.children(clause, "mark")) {
            String lemma = Clauses.lemma(tree, mark);
            question |= lemma.equals("whether") || lemma.equals("if");
        }
        if (question) {
            return new Step(inner.under(Verdict.POSSIBLE), true);
        }
        if (Clauses.isInfinitive(tree, clause)) {
            return openComplement(tree, clause, head, verdict);
        }
        Effect effect = effects.of(tree, head).orElse(Effect.MAYBE);
        boolean speechAfter = head > clause
                && effect == Effect.MAYBE
                && effects.of(tree, head).isEmpty();
        if (speechAfter) {
            return new Step(inner, true);
        }
        if (effect == Effect.ASK) {
            // 'insisted that it had not attacked' tells; 'demanded that it withdraw' asks
            boolean finite = !tree.word(clause).xpos().equals("VB");
            effect = finite && Set.of("insist", "ask", "appeal").contains(Clauses.lemma(tree, head))
                    ? Effect.REPORT
                    : Effect.ASK;
        }
        if (effect == Effect.SAME || effect == Effect.START || effect == Effect.QUIT) {
            effect = Effect.MAYBE;
        }
        if (effect == Effect.INTEND && inner == Verdict.HAPPENED && past(tree, clause)) {
            effect = Effect.REPORT;
        }
        if (effect == Effect.FACTIVE || effect == Effect.REPORT) {
            return new Step(effect.apply(marks.of(tree, head), inner), true);
        }
        return new Step(effect.apply(marks.of(tree, head), inner), false);
    }

    private static boolean past(Tree tree, int clause) {
        return tree.word(clause).xpos().equals("VBD") || tree.child(clause, "aux") >= 0;
    }

    private Step openComplement(Tree tree, int clause, int head, Verdict verdict) {
        if (verdict == Verdict.DENIED
                && Set.of("persuade", "convince", "induce").contains(Clauses.lemma(tree, head))) {
            // 'will try to persuade them not to send': a wish of others, and no word on what they do
            return new Step(Verdict.SILENT, true);
        }
        String lemma = Clauses.lemma(tree, head);
        if (lemma.equals("go")
                && Clauses.isInfinitive(tree, clause)
                && tree.word(head).xpos().equals("VBG")) {
            return new Step(verdict.under(marks.negated(tree, head) ? Verdict.REFUSED : Verdict.ANNOUNCED), false);
        }
        if (Set.of("be", "have").contains(lemma) && hasYet(tree, clause, head)) {
            return new Step(verdict.under(Verdict.DENIED), false);
        }
        if (lemma.equals("be") || lemma.equals("have") && Clauses.isInfinitive(tree, clause)) {
            return new Step(lemma.equals("be") ? verdict.under(Verdict.ANNOUNCED) : Verdict.SILENT, false);
        }
        Effect effect = effects.of(tree, head).orElse(Effect.MAYBE);
        Verdict governor = marks.of(tree, head);
        if (effect == Effect.REPORT) {
            // 'is said to have attacked', 'claimed to have attacked'
            effect = Clauses.passive(tree, head) ? Effect.MAYBE : Effect.SAME;
        }
        if (effect == Effect.FACTIVE) {
            effect = Effect.SAME;
        }
        if (effect == Effect.ASK && Clauses.passive(tree, head) && lemma.equals("require")) {
            effect = Effect.ASK;
        }
        if (effect == Effect.START
                && governor == Verdict.HAPPENED
                && Set.of("VBZ", "VBP").contains(tree.word(head).xpos())) {
            governor = Verdict.UNDER_WAY;
        }
        return new Step(effect.apply(governor, verdict), false);
    }

    /** 'has yet to', 'is yet to'. */
    private static boolean hasYet(Tree tree, int clause, int head) {
        for (int word : new int[] {clause, head}) {
            for (int adverb : tree.children(word, "advmod")) {
                if (Clauses.lemma(tree, adverb).equals("yet")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A noun that names an event, by its own modifiers. */
    private Verdict ofNoun(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            String form = tree.word(child).form().toLowerCase(Locale.ROOT);
            String lemma = tree.word(child).upos() == Upos.VERB ? form : Clauses.lemma(tree, child);
            if (tree.is(child, "det") && Set.of("no", "neither").contains(lemma)) {
                return Verdict.DENIED;
            }
            if (tree.is(child, "amod") || tree.is(child, "det") || tree.is(child, "advmod")) {
                if (nominals.getOrDefault("maybe", Set.of()).contains(lemma)) {
                    return Verdict.POSSIBLE;
                }
                if (nominals.getOrDefault("planned", Set.of()).contains(lemma)) {
                    return Verdict.ANNOUNCED;
                }
                if (nominals.getOrDefault("failed", Set.of()).contains(lemma)) {
                    return Verdict.DENIED;
                }
            }
        }
        return Verdict.HAPPENED;
    }

    /** A noun that carries a clause ('reports that …'): only a word that denies or refuses it matters. */
    private Step carrierStep(Tree tree, int noun, int head, Verdict verdict) {
        String relation = tree.word(noun).universalRelation();
        if (relation.equals("conj")) {
            return new Step(verdict, false);
        }
        Optional<Effect> effect = effects.of(tree, head);
        boolean argument =
                relation.equals("nsubj") || relation.equals("obj") || relation.equals("obl") || relation.equals("nmod");
        if (effect.isEmpty() || !argument || !Clauses.isPredicate(tree, head) && !relation.equals("nmod")) {
            return new Step(verdict, true);
        }
        Verdict governor = Clauses.isPredicate(tree, head) ? marks.of(tree, head) : ofNoun(tree, head);
        return switch (effect.get()) {
            case DENY ->
                new Step(
                        governor.real()
                                ? verdict == Verdict.POSSIBLE ? Verdict.DENIED : verdict.under(Verdict.DENIED)
                                : verdict.under(Verdict.POSSIBLE),
                        true);
            case REFUSE ->
                new Step(
                        governor.real() ? Verdict.DENIED.under(verdict.real() ? verdict : Verdict.HAPPENED) : verdict,
                        true);
            case ASK, DROP -> relation.equals("nsubj") ? new Step(verdict, true) : new Step(Verdict.SILENT, true);
            case SAME, START, INTEND ->
                relation.equals("obj") ? new Step(verdict.under(governor), false) : new Step(verdict, true);
            default -> new Step(verdict, true);
        };
    }

    private Step nounStep(Tree tree, int noun, int head, Verdict verdict) {
        String relation = tree.word(noun).universalRelation();
        if (relation.equals("conj")) {
            return new Step(verdict, false);
        }
        if (relation.equals("appos") || relation.equals("parataxis") || relation.equals("list")) {
            return new Step(verdict, true);
        }
        if (!Clauses.isPredicate(tree, head)) {
            return onOtherNoun(tree, noun, head, verdict);
        }
        Verdict governor = marks.of(tree, head);
        String lemma = Clauses.lemma(tree, head);
        if (relation.equals("nsubj") && !tree.word(noun).relation().equals("nsubj:pass")) {
            boolean occurs = nominals.getOrDefault("occur", Set.of()).contains(lemma);
            return occurs ? new Step(verdict.under(governor), false) : given(tree, noun, verdict, governor);
        }
        if (relation.equals("obj") || relation.equals("nsubj") || relation.equals("obl")) {
            return relation.equals("obl")
                    ? oblique(tree, noun, head, verdict, governor)
                    : object(tree, noun, head, verdict, governor);
        }
        return given(tree, noun, verdict, governor);
    }

    private Step object(Tree tree, int noun, int head, Verdict verdict, Verdict governor) {
        if (nominals.getOrDefault("light", Set.of()).contains(Clauses.lemma(tree, head))) {
            return new Step(verdict.under(governor), false);
        }
        Effect effect = effects.of(tree, head).orElse(Effect.FACTIVE);
        return switch (effect) {
            case FACTIVE, REPORT, MAYBE, SAME, ACCUSE ->
                effect == Effect.MAYBE && (!definite(tree, noun) || DELIBERATING.contains(Clauses.lemma(tree, head)))
                        ? new Step(verdict.under(Verdict.POSSIBLE), false)
                        : given(tree, noun, verdict, governor);
            case START -> new Step(verdict.under(governor), false);
            case QUIT -> new Step(Verdict.SILENT, true);
            default -> new Step(effect.apply(governor, verdict), false);
        };
    }

    private Step oblique(Tree tree, int noun, int head, Verdict verdict, Verdict governor) {
        String preposition = Clauses.preposition(tree, noun);
        if (nominals.getOrDefault("before", Set.of()).contains(preposition)) {
            return new Step(verdict.under(Verdict.ANNOUNCED), true);
        }
        if (nominals.getOrDefault("after", Set.of()).contains(preposition)) {
            return new Step(verdict, true);
        }
        Effect effect = effects.of(tree, head).orElse(Effect.SAME);
        if (effect == Effect.ASK || effect == Effect.DROP || effect == Effect.INTEND) {
            return new Step(Verdict.SILENT, true);
        }
        if (effect == Effect.QUIT || effect == Effect.REFUSE || effect == Effect.DENY || effect == Effect.OPPOSITE) {
            return new Step(effect.apply(governor, verdict), true);
        }
        if (effect == Effect.FACTIVE && EVALUATION.contains(preposition)) {
            return new Step(verdict, true);
        }
        if (effect == Effect.ACCUSE) {
            return new Step(verdict.under(Verdict.POSSIBLE), true);
        }
        return given(tree, noun, verdict, governor);
    }

    /** A noun whose governor says nothing of it: the text takes it as given where it is definite. */
    private Step given(Tree tree, int noun, Verdict verdict, Verdict governor) {
        if (!verdict.real()) {
            return new Step(verdict, true);
        }
        if (!definite(tree, noun)) {
            return new Step(Verdict.SILENT, true);
        }
        boolean doubtful = governor == Verdict.DENIED || governor == Verdict.CONDITIONAL;
        return new Step(doubtful ? verdict.under(Verdict.POSSIBLE) : verdict, true);
    }

    private static boolean definite(Tree tree, int noun) {
        if (tree.child(noun, "nmod:poss") >= 0) {
            return true;
        }
        for (int determiner : tree.children(noun, "det")) {
            if (Set.of("the", "this", "that", "these", "those", "its", "their")
                    .contains(Clauses.lemma(tree, determiner))) {
                return true;
            }
        }
        for (int modifier : tree.children(noun, "amod")) {
            if (Set.of("last", "recent", "earlier", "previous", "ongoing").contains(Clauses.lemma(tree, modifier))) {
                return true;
            }
        }
        return false;
    }

    private Step onOtherNoun(Tree tree, int noun, int head, Verdict verdict) {
        String preposition = Clauses.preposition(tree, noun);
        if (tree.head(head) < 0 && preposition.isEmpty()) {
            return new Step(verdict, true);
        }
        if (nominals.getOrDefault("before", Set.of()).contains(preposition)) {
            return new Step(verdict.under(Verdict.ANNOUNCED), true);
        }
        if (nominals.getOrDefault("after", Set.of()).contains(preposition)) {
            return new Step(verdict, true);
        }
        Optional<Effect> effect = effects.of(tree, head);
        if (effect.isPresent()) {
            return switch (effect.get()) {
                case FACTIVE, REPORT, ACCUSE ->
                    new Step(effect.get() == Effect.ACCUSE ? verdict.under(Verdict.POSSIBLE) : verdict, true);
                case SAME, START -> new Step(verdict, false);
                case QUIT -> new Step(Verdict.SILENT, true);
                default -> new Step(effect.get().apply(ofNoun(tree, head), verdict), false);
            };
        }
        return given(tree, noun, verdict, Verdict.HAPPENED);
    }

    private static boolean question(Tree tree) {
        for (int word = tree.size() - 1; word >= 0 && word >= tree.size() - 3; word--) {
            if (tree.word(word).form().endsWith("?")) {
                return true;
            }
        }
        return false;
    }

    private static boolean inQuotedReport(Tree tree, int at) {
        return tree.is(at, "acl") && tree.word(at).relation().equals("acl:relcl");
    }
}
