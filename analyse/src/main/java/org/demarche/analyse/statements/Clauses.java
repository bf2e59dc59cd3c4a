package org.demarche.analyse.statements;

import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Questions asked of a parse: the subject of a verb through its chain, negation, the bounds of a phrase. */
final class Clauses {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "hardly", "neither", "nor", "nt");
    private static final Set<String> NOBODY = Set.of("neither", "nobody", "none", "no-one");
    private static final int LONGEST_CHAIN = 12;

    private Clauses() {}

    /** Whether the verb is passive: 'was urged', or a participle after its noun ('the text quoted by'). */
    static boolean passive(Tree tree, int verb) {
        if (tree.child(verb, "aux:pass") >= 0) {
            return true;
        }
        // A headline leaves the auxiliary out: 'Minister accused of fraud'; a past tense taken for a participle has an
        // object.
        if (tree.child(verb, "nsubj:pass") >= 0) {
            return tree.child(verb, "obj") < 0 && !followedBy(tree, verb, "for");
        }
        if (tree.child(verb, "nsubj") >= 0) {
            return false;
        }
        String tag = tree.word(verb).xpos();
        // 'when asked', 'Chile, pressed on this, said': without a subject no past tense stands there
        boolean bare = tree.is(verb, "advcl") && tree.child(verb, "aux") < 0;
        return tag.equals("VBN") && (tree.is(verb, "acl") || bare) || tag.equals("VBD") && bare;
    }

    /** 'Was quoted as saying', 'was heard to say': the verb of saying behind it tells what is said. */
    static boolean quotedAs(Tree tree, int verb) {
        if (tree.child(verb, "nsubj:pass") < 0) {
            return false;
        }
        for (int child : tree.children(verb)) {
            boolean as =
                    tree.word(child).xpos().equals("VBG") && marker(tree, child).equals("as");
            if (child > verb && as) {
                return true;
            }
        }
        return false;
    }

    private static boolean followedBy(Tree tree, int word, String form) {
        return word + 1 < tree.size() && is(tree.word(word + 1), form);
    }

    /** The head word of whoever does what the verb says, or −1. Goes through 'and', 'wants to', participles. */
    static int subject(Tree tree, int verb) {
        int at = verb;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            int own = ownSubject(tree, at, step > 0 || !passive(tree, at));
            if (own >= 0) {
                return own;
            }
            int head = tree.head(at);
            if (head < 0) {
                return -1;
            }
            switch (tree.word(at).universalRelation()) {
                case "conj" -> {
                    if (!isPredicate(tree, head)) {
                        return -1;
                    }
                }
                case "xcomp" -> {
                    int object = tree.child(head, "obj");
                    if (object >= 0 && object < at && infinitive(tree, at)) {
                        return object;
                    }
                }
                case "advcl", "obl" -> {
                    int object = tree.child(head, "obj");
                    if (object >= 0 && object < at && marker(tree, at).equals("as")) {
                        return object;
                    }
                    if (!isPredicate(tree, head)) {
                        return head;
                    }
                }
                case "acl" -> {
                    return tree.word(at).xpos().equals("VBN") ? -1 : head;
                }
                case "ccomp", "parataxis", "dep" -> {
                    if (!tree.word(at).xpos().equals("VBG")) {
                        return -1;
                    }
                }
                default -> {
                    return -1;
                }
            }
            at = head;
        }
        return -1;
    }

    private static int ownSubject(Tree tree, int verb, boolean passiveToo) {
        int found = -1;
        for (int child : tree.children(verb)) {
            String relation = tree.word(child).relation();
            boolean subject = relation.equals("nsubj")
                    || relation.equals("nsubj:outer")
                    || passiveToo && relation.equals("nsubj:pass");
            // A role and the name beside it may both be taken for the subject: 'Defence minister | Ana Lopes said'.
            if (subject && (found < 0 || apposed(tree, found, child))) {
                found = child;
            }
        }
        return found;
    }

    /** Whether two phrases are one: the second, a name, follows the first without anything between. */
    static boolean apposed(Tree tree, int role, int name) {
        return tree.last(role) + 1 == tree.first(name)
                && tree.word(role).upos() != Upos.PRON
                && tree.word(name).upos() == Upos.PROPN;
    }

    static boolean isPredicate(Tree tree, int word) {
        Upos upos = tree.word(word).upos();
        return upos == Upos.VERB
                || upos == Upos.AUX
                || tree.child(word, "cop") >= 0
                || tree.child(word, "nsubj") >= 0
                || tree.child(word, "aux") >= 0;
    }

    /** Whether the word is an infinitive with 'to'. */
    static boolean infinitive(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb && tree.word(child).upos() == Upos.PART && is(tree.word(child), "to")) {
                return true;
            }
        }
        return false;
    }

    static boolean is(Word word, String lowerCase) {
        return word.form().equalsIgnoreCase(lowerCase);
    }

    static boolean negated(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb && isNegation(tree.word(child))) {
                return true;
            }
        }
        return false;
    }

    /** 'Neither side', 'nobody in Tehran', 'neither Moscow nor Tehran': the subject says that it was not done. */
    static boolean nobody(Tree tree, int subject) {
        boolean marked = NOBODY.contains(tree.word(subject).form().toLowerCase(java.util.Locale.ROOT));
        for (int child : tree.children(subject)) {
            marked |= child < subject && (is(tree.word(child), "neither") || is(tree.word(child), "no"));
        }
        return marked;
    }

    static boolean isNegation(Word word) {
        return NEGATIONS.contains(word.form().toLowerCase(java.util.Locale.ROOT));
    }

    /** The first word of the chain that ends in this verb: auxiliaries and negation ('has not said'), no other adverb. */
    static int chainStart(Tree tree, int verb) {
        int start = verb;
        for (int i = verb - 1; i >= 0; i--) {
            Word word = tree.word(i);
            boolean belongs = tree.head(i) == verb
                    && (tree.is(i, "aux") || tree.is(i, "cop") || tree.is(i, "advmod") && tree.first(i) == i);
            if (!belongs) {
                break;
            }
            if (!tree.is(i, "advmod") || isNegation(word)) {
                start = i;
            }
        }
        return start;
    }

    /** The case marker or subordinator of a phrase, in lower case ('for', 'of', 'as'), or "". */
    static String marker(Tree tree, int word) {
        for (int child : tree.children(word)) {
            if (child < word
                    && (tree.is(child, "case") || tree.is(child, "mark"))
                    && tree.word(child).upos() != Upos.PART) {
                return tree.word(child).form().toLowerCase(java.util.Locale.ROOT);
            }
        }
        return "";
    }

    /** Whether a word is only punctuation. */
    static boolean punctuation(Word word) {
        return word.upos() == Upos.PUNCT;
    }
}
