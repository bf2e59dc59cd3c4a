package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/**
 * Who does it together with the one that the clause names: 'Kenya, joined by Uganda, left', 'Kenya, along with Uganda,
 * left', 'Kenya joined Uganda in leaving'.
 */
final class Companions {
    private static final Map<String, Set<String>> WORDS = WordLists.named("companions.txt");
    private static final Set<String> COMPANY = WORDS.getOrDefault("with", Set.of());
    private static final Set<String> JOINING = WORDS.getOrDefault("join", Set.of());

    /** The first words of the phrases of company: every verb looks for them in all that stands before it. */
    private static final Set<String> OPENINGS =
            COMPANY.stream().map(phrase -> phrase.split(" ", 2)[0]).collect(Collectors.toSet());

    private static final int LONGEST = 4;

    /** Parts of a noun phrase that stand before its head. */
    private static final Set<String> BEFORE_HEAD =
            Set.of("det", "amod", "compound", "nmod:poss", "nummod", "flat", "case", "punct");

    private Companions() {}

    /** The heads of the phrases of those who do what this verb says beside its doer. */
    static List<Integer> of(Tree tree, int verb, int doer) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(doer)) {
            if (isJoined(tree, child)) {
                found.add(Clauses.agent(tree, child));
            }
        }
        int governor = tree.head(verb);
        if (governor >= 0
                && (tree.is(verb, "advcl") || tree.is(verb, "xcomp"))
                && Clauses.lemma(tree, governor).equals("join")
                && !Clauses.passive(tree, governor)
                && Clauses.subject(tree, governor) == doer) {
            found.addAll(tree.children(governor, "obj"));
        }
        for (int word = 0; word < verb; word++) {
            int length = company(tree, word);
            int after = word + length;
            if (length > 0 && after < verb && isBeside(tree, doer, word, verb)) {
                found.add(phraseHead(tree, after, verb));
            }
        }
        return found;
    }

    /** Whether this participle says only who is with the doer: 'Kenya, joined by Uganda, left'. */
    static boolean isJoined(Tree tree, int participle) {
        return tree.is(participle, "acl")
                && JOINING.contains(Clauses.lemma(tree, participle))
                && Clauses.passive(tree, participle)
                && Clauses.agent(tree, participle) > participle;
    }

    /** How many words from here on are one of the phrases of company; 0 for none. */
    private static int company(Tree tree, int start) {
        if (!OPENINGS.contains(tree.words(start, start))) {
            return 0;
        }
        int length = Math.min(LONGEST, tree.size() - start);
        while (length > 0 && !COMPANY.contains(tree.words(start, start + length - 1))) {
            length--;
        }
        return length;
    }

    /** Whether the phrase at this word stands between doer and verb with no other clause, or before the doer alone. */
    private static boolean isBeside(Tree tree, int doer, int phrase, int verb) {
        int from = Math.min(doer, phrase);
        for (int word = from; word < verb; word++) {
            boolean clause =
                    tree.word(word).upos() == Upos.VERB && !tree.is(word, "amod") && !tree.is(word, "compound");
            boolean before = phrase > doer ? word > phrase : word < doer;
            if (clause && (before || tree.governs(word, phrase))) {
                return false;
            }
        }
        return doer < verb;
    }

    private static int phraseHead(Tree tree, int start, int end) {
        int head = start;
        while (BEFORE_HEAD.contains(tree.word(head).relation()) && tree.head(head) > head && tree.head(head) < end) {
            head = tree.head(head);
        }
        return head;
    }
}
