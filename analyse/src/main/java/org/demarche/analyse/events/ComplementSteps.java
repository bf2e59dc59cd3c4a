package org.demarche.analyse.events;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** How a complement stands by the verb or adjective that governs it: 'denied that …', 'refused to …', 'is ready to …'. */
final class ComplementSteps {
    private final Effects effects;
    private final ClauseMarks marks;
    private final NounMarks nouns;

    ComplementSteps(Effects effects, ClauseMarks marks, NounMarks nouns) {
        this.effects = effects;
        this.marks = marks;
        this.nouns = nouns;
    }

    /** The word that opens a clause; 'that' where none does. */
    static String frame(Tree tree, int clause) {
        for (int mark : tree.children(clause, "mark")) {
            return Clauses.lemma(tree, mark);
        }
        return "that";
    }

    /** The step from a clause with a subject of its own, or of any kind where it is not known, to its governor. */
    Step step(Tree tree, int clause, int head, Verdict verdict) {
        if (Clauses.isInfinitive(tree, clause) && !ClauseMarks.isToBe(tree, clause)) {
            return open(tree, clause, head, verdict);
        }
        for (int mark : tree.children(clause, "mark")) {
            if (Set.of("whether", "if").contains(Clauses.lemma(tree, mark))) {
                return Step.last(verdict.under(Verdict.POSSIBLE));
            }
        }
        if (asksHowFar(tree, clause)) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        if (Conditions.opensCondition(tree, head)) {
            // 'provided that …' with the conjunction taken for a verb
            return Step.last(verdict.under(Verdict.CONDITIONAL));
        }
        if (subjunctive(tree, clause)) {
            // 'insisted that it withdraw': asked, not told
            return Step.last(Verdict.SILENT);
        }
        Optional<Effect> known = effects.of(tree, head, "that");
        if (known.isEmpty()) {
            return head > clause
                    // '…, he thundered': a word of speech that is not known
                    ? Step.last(verdict)
                    : Step.on(Effect.MAYBE.apply(marks.of(tree, head), verdict));
        }
        Effect effect = known.get();
        Verdict governor = marks.of(tree, head);
        if (effect == Effect.ASK && !tree.word(clause).xpos().equals("VB") && verdict.real()) {
            effect = Effect.MAYBE;
        }
        if (effect == Effect.SAME || effect == Effect.START || effect == Effect.QUIT) {
            effect = Effect.MAYBE;
        }
        if (effect == Effect.INTEND && verdict == Verdict.HAPPENED && past(tree, clause)) {
            effect = Effect.REPORT;
        }
        if (effect == Effect.MAYBE && evidence(tree, head)) {
            effect = Effect.REPORT;
        }
        if (effect == Effect.REPORT && tree.word(head).upos() == Upos.ADJ) {
            // 'it is not true that'
            return Step.last(governor == Verdict.DENIED ? verdict.under(Verdict.DENIED) : verdict.under(governor));
        }
        if (effect == Effect.REPORT && doubtfulSpeaker(tree, head)) {
            return Step.last(verdict.under(Verdict.POSSIBLE));
        }
        if (effect == Effect.REPORT && governor == Verdict.DENIED && denierIsNothing(tree, head)) {
            // 'nothing shows that'
            return Step.last(verdict.under(Verdict.DENIED));
        }
        if (effect == Effect.REPORT) {
            governor = unsaid(tree, head, governor);
        }
        boolean last = effect == Effect.FACTIVE || effect == Effect.REPORT && governor.real();
        return new Step(effect.apply(governor, verdict), last);
    }

    /** 'to what degree it would support them', 'how much it sent': perhaps not at all. */
    private static boolean asksHowFar(Tree tree, int clause) {
        for (int word = tree.first(clause); word < clause; word++) {
            String form = tree.word(word).form().toLowerCase(Locale.ROOT);
            boolean degree = Set.of("degree", "extent").contains(form)
                    && tree.children(word, "det").stream()
                            .anyMatch(det -> Set.of("what", "which").contains(Clauses.lemma(tree, det)));
            boolean far = form.equals("how")
                    && Set.of("far", "much", "many", "long")
                            .contains(tree.word(word + 1).form().toLowerCase(Locale.ROOT));
            if (degree || far) {
                return true;
            }
        }
        return false;
    }

    /** 'refused to confirm that', 'would not say that', 'is yet to confirm that': not said after all. */
    private Verdict unsaid(Tree tree, int verb, Verdict own) {
        int head = tree.head(verb);
        if (!own.real() || head < 0 || !Clauses.isInfinitive(tree, verb)) {
            return own;
        }
        Effect effect = effects.of(tree, head, "to").orElse(Effect.MAYBE);
        return switch (effect) {
            case REFUSE, OPPOSITE, DENY, ASK, QUIT, DROP -> Verdict.POSSIBLE;
            default -> own;
        };
    }

    /** 'satellite pictures suggest that': what shows, not what supposes. */
    private boolean evidence(Tree tree, int verb) {
        int subject = Clauses.ownSubject(tree, verb);
        return Set.of("suggest", "imply").contains(Clauses.lemma(tree, verb))
                && subject >= 0
                && nouns.listed("evidence", Clauses.lemma(tree, subject));
    }

    private boolean doubtfulSpeaker(Tree tree, int verb) {
        int subject = Clauses.ownSubject(tree, verb);
        return subject >= 0
                && (nouns.doubtful(tree, subject)
                        || Set.of("rumour", "rumor", "gossip", "legend").contains(Clauses.lemma(tree, subject)));
    }

    private static boolean denierIsNothing(Tree tree, int verb) {
        int subject = Clauses.ownSubject(tree, verb);
        return subject >= 0 && Set.of("nothing", "none").contains(Clauses.lemma(tree, subject));
    }

    /** 'that Egypt withdraw': a bare form after a subject that wants an '-s'. */
    private static boolean subjunctive(Tree tree, int clause) {
        int subject = Clauses.ownSubject(tree, clause);
        boolean bare =
                tree.word(clause).xpos().equals("VB") && tree.child(clause, "aux") < 0 && tree.child(clause, "cop") < 0;
        boolean passive = Set.of("VBN", "JJ").contains(tree.word(clause).xpos())
                && tree.children(clause).stream()
                        .anyMatch(child ->
                                tree.is(child, "aux") && tree.word(child).form().equalsIgnoreCase("be"))
                && tree.children(clause, "aux").size() == 1;
        return passive || bare && subject >= 0 && subject < clause;
    }

    private static boolean past(Tree tree, int clause) {
        return tree.word(clause).xpos().equals("VBD") || tree.child(clause, "aux") >= 0;
    }

    /** The step from an infinitive or another clause without a subject of its own to its governor. */
    Step open(Tree tree, int clause, int head, Verdict verdict) {
        String lemma = Clauses.lemma(tree, head);
        boolean infinitive = Clauses.isInfinitive(tree, clause);
        if (verdict == Verdict.DENIED
                && Set.of("persuade", "convince", "induce").contains(lemma)) {
            // 'will try to persuade them not to send': a wish of others, and no word on what they do
            return Step.last(Verdict.SILENT);
        }
        if (lemma.equals("go") && infinitive && tree.word(head).xpos().equals("VBG")) {
            return Step.on(verdict.under(marks.negated(tree, head) ? Verdict.REFUSED : Verdict.ANNOUNCED));
        }
        if (hasYet(tree, clause, head) && (Set.of("be", "have").contains(lemma) || lemma.equals("yet"))) {
            return Step.on(verdict.under(Verdict.DENIED));
        }
        if (lemma.equals("be")) {
            return Step.on(verdict.under(Verdict.ANNOUNCED));
        }
        if (lemma.equals("have") && (infinitive || better(tree, clause))) {
            return Step.last(Verdict.SILENT);
        }
        if (tooOrEnough(tree, head)) {
            return Step.last(Verdict.SILENT);
        }
        Effect effect = effects.of(tree, head, infinitive ? infinitiveFrame(tree, clause, head) : frame(tree, clause))
                .orElse(Effect.MAYBE);
        Verdict governor = marks.of(tree, head);
        if (effect == Effect.INTEND
                && governor.real()
                && verdict.real()
                && (marks.conditional(tree, clause) || marks.conditional(tree, head))) {
            // 'is ready to lend it if parliament asks'
            return Step.on(Verdict.CONDITIONAL);
        }
        if (effect == Effect.INTEND && governor == Verdict.DENIED && verdict.real() && unwilling(tree, head)) {
            return Step.on(Verdict.REFUSED);
        }
        if (effect == Effect.REPORT) {
            // 'is said to have attacked', 'claimed to have attacked'
            effect = Clauses.passive(tree, head) ? Effect.MAYBE : Effect.SAME;
        }
        if (effect == Effect.FACTIVE) {
            effect = Effect.SAME;
        }
        if (effect == Effect.START
                && governor == Verdict.HAPPENED
                && Set.of("VBZ", "VBP").contains(tree.word(head).xpos())) {
            governor = Verdict.UNDER_WAY;
        }
        return Step.on(effect.apply(governor, verdict));
    }

    /** 'wants them to leave' asks; 'wants to leave' does not. */
    private String infinitiveFrame(Tree tree, int clause, int head) {
        int object = tree.child(head, "obj");
        boolean ofAnother = object >= 0 && object < clause && !Clauses.passive(tree, head);
        return ofAnother && effects.knows(tree, head, "obj_to") ? "obj_to" : "to";
    }

    /** 'does not intend to', 'is not ready to': declines; but 'did not plan to' only says that it did not. */
    private static boolean unwilling(Tree tree, int word) {
        boolean present = Set.of("VBZ", "VBP").contains(tree.word(word).xpos())
                || tree.children(word).stream()
                        .anyMatch(child -> (tree.is(child, "aux") || tree.is(child, "cop"))
                                && Set.of("VBZ", "VBP")
                                        .contains(tree.word(child).xpos()));
        return present
                && Set.of("intend", "plan", "willing", "ready", "prepared", "consent", "agree", "propose", "undertake")
                        .contains(Clauses.lemma(tree, word));
    }

    /** 'had better leave'. */
    private static boolean better(Tree tree, int clause) {
        return tree.children(clause, "advmod").stream()
                .anyMatch(child -> tree.word(child).form().equalsIgnoreCase("better"));
    }

    /** 'too weak to attack', 'strong enough to attack': what could be, not what was done. */
    private static boolean tooOrEnough(Tree tree, int word) {
        return hasAdverb(tree, word, "too") || hasAdverb(tree, word, "enough");
    }

    private static boolean hasAdverb(Tree tree, int word, String adverb) {
        return tree.children(word, "advmod").stream()
                .anyMatch(child -> Clauses.lemma(tree, child).equals(adverb));
    }

    /** 'has yet to', 'is yet to'. */
    private static boolean hasYet(Tree tree, int clause, int head) {
        return hasAdverb(tree, clause, "yet")
                || hasAdverb(tree, head, "yet")
                || Clauses.lemma(tree, head).equals("yet");
    }
}
