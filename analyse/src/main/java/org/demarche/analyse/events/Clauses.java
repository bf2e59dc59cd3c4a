package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** Who a verb's subject and object are: voice, coordination, control, relative and participial clauses. */
final class Clauses {
    private static final int FARTHEST = 12;
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "what", "why", "when", "where", "how", "who", "which");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
    /** Verbs whose object, not their subject, does what their complement says. */
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "ask",
            "urge",
            "order",
            "tell",
            "force",
            "allow",
            "permit",
            "help",
            "press",
            "persuade",
            "convince",
            "call",
            "appeal",
            "invite",
            "accuse",
            "suspect",
            "blame",
            "charge",
            "instruct",
            "command",
            "let",
            "make",
            "want",
            "expect",
            "encourage",
            "compel",
            "lead",
            "cause",
            "enable",
            "require",
            "believe",
            "criticize",
            "criticise",
            "condemn",
            "praise",
            "thank",
            "commend",
            "applaud",
            "congratulate",
            "chide",
            "rebuke",
            "fault",
            "slam",
            "blast",
            "reward",
            "fine",
            "censure",
            "castigate",
            "send",
            "dispatch",
            "see",
            "watch",
            "prevent",
            "stop",
            "bar",
            "ban",
            "arrest",
            "warn",
            "advise",
            "authorize",
            "authorise",
            "pressure",
            "oblige",
            "have",
            "find",
            "train",
            "arm",
            "keep",
            "jail",
            "detain",
            "denounce",
            "punish",
            "lobby",
            "beg",
            "implore",
            "prohibit",
            "forbid",
            "deter",
            "dissuade");

    private Clauses() {}

    /** The lemma in small letters. */
    static String lemma(Tree tree, int index) {
        return Lemmas.of(tree.word(index));
    }

    /** Whether a verb form is passive: an auxiliary or a subject says so, or it is a bare past participle on a noun. */
    static boolean passive(Tree tree, int verb) {
        if (contact(tree, verb)) {
            return false;
        }
        if (tree.is(verb, "acl")
                && tree.word(verb).xpos().equals("VBD")
                && !relative(tree, verb)
                && tree.child(verb, "nsubj") < 0
                && tree.child(verb, "obj") < 0
                && tree.child(verb, "xcomp") < 0
                && tree.child(verb, "ccomp") < 0) {
            // 'a pact concluded in May', taken for a past tense
            return true;
        }
        if (tree.child(verb, "nsubj:pass") >= 0
                || tree.child(verb, "aux:pass") >= 0
                || tree.child(verb, "csubj:pass") >= 0
                || tree.child(verb, "obl:agent") >= 0) {
            return true;
        }
        boolean participle = tree.word(verb).xpos().equals("VBN");
        if (participle && tree.is(verb, "acl") && !relative(tree, verb) && tree.child(verb, "aux") < 0) {
            return true;
        }
        if (participle && tree.is(verb, "advcl") && tree.child(verb, "aux") < 0 && tree.child(verb, "nsubj") < 0) {
            return true;
        }
        int first = tree.firstConjunct(verb);
        return participle
                && first != verb
                && ownSubject(tree, verb) < 0
                && tree.child(verb, "aux") < 0
                && passive(tree, first);
    }

    /** 'the bans it imposed': a relative clause without its pronoun, which the parse may take for a passive. */
    private static boolean contact(Tree tree, int verb) {
        int subject = tree.child(verb, "nsubj");
        return tree.is(verb, "acl")
                && subject >= 0
                && subject < verb
                && tree.child(verb, "mark") < 0
                && tree.child(verb, "aux:pass") < 0
                && tree.child(verb, "obl:agent") < 0
                && !RELATIVE.contains(lemma(tree, subject))
                && (tree.word(verb).xpos().equals("VBN")
                        || tree.word(verb).xpos().equals("VBD"))
                && (!relative(tree, verb) || tree.word(subject).relation().equals("nsubj:pass"));
    }

    private static boolean relative(Tree tree, int verb) {
        return tree.word(verb).relation().equals("acl:relcl");
    }

    /** The verb's own grammatical subject, or −1. */
    static int ownSubject(Tree tree, int verb) {
        int subject = tree.child(verb, "nsubj");
        if (subject < 0 && tree.is(verb, "ccomp")) {
            // 'Oman says it is willing': the parse may take the pronoun for an empty one
            return tree.child(verb, "expl");
        }
        if (subject < 0) {
            // 'Benin will close it, the minister warned': the parse may hang the speaker on what is said
            for (int said : tree.children(verb, "ccomp")) {
                for (int other : tree.children(said, "nsubj")) {
                    if (said < other && other < verb) {
                        return other;
                    }
                }
            }
        }
        return subject;
    }

    /** The word that is the grammatical subject of a verb, its own or another verb's; −1 where none is understood. */
    static int subject(Tree tree, int verb) {
        return subject(tree, verb, 0);
    }

    private static int subject(Tree tree, int verb, int depth) {
        if (depth > FARTHEST) {
            return -1;
        }
        int own = ownSubject(tree, verb);
        int head = tree.head(verb);
        if (own >= 0) {
            boolean pronoun =
                    RELATIVE.contains(lemma(tree, own)) && tree.word(own).upos() == Upos.PRON;
            if (!pronoun || head < 0) {
                return own;
            }
            int clause = tree.firstConjunct(verb);
            return tree.is(clause, "acl") && tree.head(clause) >= 0 ? tree.head(clause) : own;
        }
        if (head < 0) {
            return -1;
        }
        return switch (tree.word(verb).universalRelation()) {
            case "conj" ->
                isPredicate(tree, tree.firstConjunct(verb)) ? subject(tree, tree.firstConjunct(verb), depth + 1) : -1;
            case "xcomp" -> controller(tree, head, depth);
            case "acl" -> nounSubject(tree, verb, head, depth);
            case "advcl" -> advclSubject(tree, verb, head, depth);
            case "ccomp", "parataxis" ->
                tree.is(verb, "parataxis") && tree.word(verb).xpos().equals("VBD") && tree.child(verb, "obj") > verb
                                || tree.word(verb).xpos().equals("VBG")
                                || tree.child(verb, "mark") >= 0 && isInfinitive(tree, verb)
                        ? subject(tree, head, depth + 1)
                        : -1;
            default -> -1;
        };
    }

    private static int controller(Tree tree, int head, int depth) {
        if (OBJECT_CONTROL.contains(lemma(tree, head))) {
            int object = tree.child(head, "obj");
            if (object < 0) {
                object = tree.child(head, "iobj");
            }
            if (object >= 0) {
                return object;
            }
            for (int oblique : tree.children(head, "obl")) {
                String preposition = preposition(tree, oblique);
                if (preposition.equals("on")
                        || preposition.equals("to")
                        || preposition.equals("for")
                        || preposition.equals("upon")) {
                    return oblique;
                }
            }
        }
        return subject(tree, head, depth + 1);
    }

    private static int nounSubject(Tree tree, int verb, int head, int depth) {
        if (relative(tree, verb)) {
            return gapIsSubject(tree, verb) || headActs(tree, verb) ? head : -1;
        }
        String tag = tree.word(verb).xpos();
        if (isInfinitive(tree, verb) || hasPrepositionalMark(tree, verb)) {
            for (int owner : tree.children(head, "nmod:poss")) {
                return owner;
            }
            if (tree.child(head, "cop") >= 0 && tree.child(head, "nsubj") >= 0) {
                // 'Laos became the third state to recognise it', 'was the first to leave'
                return tree.child(head, "nsubj");
            }
            int governor = tree.head(head);
            if (governor >= 0 && tree.is(head, "xcomp") && lemma(tree, governor).equals("become")) {
                return subject(tree, governor, depth + 1);
            }
            if (governor >= 0 && (tree.is(head, "obj") || tree.is(head, "nsubj:pass")) && isPredicate(tree, governor)) {
                return tree.is(head, "obj") ? subject(tree, governor, depth + 1) : agent(tree, governor);
            }
            for (int modifier : tree.children(head, "amod")) {
                return modifier;
            }
            return tree.word(head).upos() == Upos.PROPN && governor < 0 ? head : -1;
        }
        if (tag.equals("VBG") && Texts.isPut(tree, head)) {
            return doer(tree, tree.head(head));
        }
        return tag.equals("VBG") || tag.equals("VBN") || headActs(tree, verb) ? head : -1;
    }

    /** 'Chad, which has no navy, welcomed it': a finite verb of the noun itself, taken for another relative clause. */
    private static boolean headActs(Tree tree, int verb) {
        String tag = tree.word(verb).xpos();
        return (tag.equals("VBD") || tag.equals("VBZ"))
                && tree.is(verb, "acl")
                && tree.child(verb, "nsubj") < 0
                && tree.child(verb, "aux:pass") < 0
                && tree.child(verb, "mark") < 0
                && (tree.child(verb, "obj") >= 0 || tree.child(verb, "xcomp") >= 0 || tree.child(verb, "ccomp") >= 0)
                && tree.children(verb).stream()
                        .noneMatch(child -> child < verb && RELATIVE.contains(lemma(tree, child)));
    }

    private static boolean gapIsSubject(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (RELATIVE.contains(lemma(tree, child)) && tree.is(child, "nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static int advclSubject(Tree tree, int verb, int head, int depth) {
        if (OBJECT_CONTROL.contains(lemma(tree, head))
                && (hasPrepositionalMark(tree, verb) || isInfinitive(tree, verb))) {
            int object = passive(tree, head) ? ownSubject(tree, head) : tree.child(head, "obj");
            if (object >= 0) {
                return object;
            }
        }
        if (!isPredicate(tree, head) && tree.is(head, "advmod") && tree.head(head) >= 0) {
            // 'stopped short of expelling'
            return subject(tree, tree.head(head), depth + 1);
        }
        return isPredicate(tree, head)
                ? passive(tree, head) && agent(tree, head) >= 0 && !passive(tree, verb)
                        ? agent(tree, head)
                        : subject(tree, head, depth + 1)
                : -1;
    }

    /** Whether the verb orders somebody somewhere or to do something ('ordered a brigade to the border'). */
    static boolean orders(Tree tree, int verb) {
        return lemma(tree, verb).equals("order")
                && (tree.child(verb, "xcomp") >= 0
                        || tree.children(verb, "obl").stream()
                                .anyMatch(phrase -> preposition(tree, phrase).equals("to")));
    }

    /** Whether a verb of asking only asks a question ('asked whether', '"Why?" asked'): no request. */
    static boolean asksQuestion(Tree tree, int verb) {
        if (!lemma(tree, verb).equals("ask") || tree.word(verb).upos() != Upos.VERB) {
            return false;
        }
        for (int child : tree.children(verb)) {
            String relation = tree.word(child).universalRelation();
            if (relation.equals("xcomp")
                    || relation.equals("obl") && preposition(tree, child).equals("for")) {
                return false;
            }
        }
        for (int word = 0; word < tree.size(); word++) {
            if (tree.word(word).form().contains("?")) {
                return true;
            }
        }
        for (int clause : tree.children(verb)) {
            if (!tree.is(clause, "ccomp") && !tree.is(clause, "advcl")) {
                continue;
            }
            for (int child : tree.children(clause)) {
                if (QUESTIONS.contains(lemma(tree, child)) && child < clause) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the verb is a 'to' infinitive. */
    static boolean isInfinitive(Tree tree, int verb) {
        for (int mark : tree.children(verb, "mark")) {
            if (lemma(tree, mark).equals("to")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPrepositionalMark(Tree tree, int verb) {
        for (int mark : tree.children(verb, "mark")) {
            if (Set.of("of", "for", "from", "in", "with", "by", "about", "against", "into")
                    .contains(lemma(tree, mark))) {
                return true;
            }
        }
        return false;
    }

    /** The 'by' phrase of a passive, or −1. */
    static int agent(Tree tree, int verb) {
        int agent = tree.child(verb, "obl:agent");
        if (agent >= 0) {
            return agent;
        }
        for (int oblique : tree.children(verb, "obl")) {
            if (preposition(tree, oblique).equals("by")) {
                return oblique;
            }
        }
        return -1;
    }

    /** Who does it: the subject, or the agent of a passive; −1 where nobody is named. */
    static int doer(Tree tree, int verb) {
        return passive(tree, verb) ? agent(tree, verb) : subject(tree, verb);
    }

    /** What it is done to: objects, or the subject of a passive, or the noun that a participle or relative stands on. */
    static List<Integer> objects(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>(tree.children(verb, "obj"));
        // 'asked Japan for engineers', taken for two objects
        found.removeIf(object -> !preposition(tree, object).isEmpty());
        boolean gap = found.removeIf(object ->
                RELATIVE.contains(lemma(tree, object)) && tree.word(object).upos() == Upos.PRON);
        if (gap && !found.isEmpty() && relative(tree, verb) && tree.head(verb) >= 0) {
            found.add(0, tree.head(verb));
        }
        if (passive(tree, verb)) {
            if (found.isEmpty()) {
                int subject = subject(tree, verb);
                if (subject >= 0) {
                    found.add(subject);
                }
            }
        } else if (found.isEmpty()
                && (relative(tree, verb) && !gapIsSubject(tree, verb) && !headActs(tree, verb) || contact(tree, verb))
                && tree.head(verb) >= 0) {
            found.add(tree.head(verb));
        } else if (found.isEmpty() && tree.is(verb, "conj")) {
            sharedObject(tree, verb, found);
        }
        return found;
    }

    private static void sharedObject(Tree tree, int verb, List<Integer> found) {
        // 'bombed and shelled the town' hangs the object on the first or the last verb
        int first = tree.firstConjunct(verb);
        for (int object : tree.children(first, "obj")) {
            if (object > verb) {
                found.add(object);
            }
        }
    }

    /** The preposition of a phrase in small letters, fixed expressions in full ('because of'); empty for none. */
    static String preposition(Tree tree, int noun) {
        List<Integer> marks = new ArrayList<>(tree.children(noun, "case"));
        for (int part : tree.children(noun, "flat")) {
            // a slip of the parse: 'from' hung on the second word of a name
            marks.addAll(tree.children(part, "case"));
        }
        for (int mark : marks) {
            String lemma = tree.word(mark).form().toLowerCase(Locale.ROOT);
            if (lemma.equals("'s") || lemma.equals("'") || lemma.equals("’s") || lemma.equals("’")) {
                continue;
            }
            StringBuilder words = new StringBuilder(lemma);
            for (int fixed : tree.children(mark, "fixed")) {
                words.append(' ').append(tree.word(fixed).form().toLowerCase(Locale.ROOT));
            }
            return words.toString();
        }
        return "";
    }

    /** Whether the word heads a clause. */
    static boolean isPredicate(Tree tree, int index) {
        Upos upos = tree.word(index).upos();
        return upos == Upos.VERB || upos == Upos.AUX || tree.child(index, "cop") >= 0;
    }

    /** A particle of the verb: 'off' of 'call off'; empty for none. */
    static String particle(Tree tree, int verb) {
        int particle = tree.child(verb, "compound:prt");
        if (particle >= 0) {
            return lemma(tree, particle);
        }
        return "";
    }

    /** Whoever speaks, where a pronoun is the subject of what they say ('Oman said it is willing'); −1 for any other word. */
    static int speakerMeantBy(Tree tree, int pronoun) {
        if (tree.word(pronoun).upos() != Upos.PRON
                || !Set.of("it", "he", "she", "they", "we", "i")
                        .contains(tree.word(pronoun).form().toLowerCase(Locale.ROOT))
                || !tree.is(pronoun, "nsubj") && !tree.is(pronoun, "expl")
                || tree.head(pronoun) < 0) {
            return -1;
        }
        int clause = tree.firstConjunct(tree.head(pronoun));
        int head = tree.head(clause);
        return head >= 0 && tree.is(clause, "ccomp") ? ownSubject(tree, head) : -1;
    }
}
