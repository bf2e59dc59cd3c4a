package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * Gives verbs of saying the subject that stands right before them: in 'the harbour shut, and dealers in Oran say the price
 * has doubled' and 'a rise that dealers say has ended' a parser may take another, or none.
 */
final class Subjects {
    private final CueLexicon lexicon;

    Subjects(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tree with each verb of saying under its own speaker. */
    Tree mend(Tree given) {
        Tree tree = taken(given);
        for (int verb = 1; verb < tree.size(); verb++) {
            if (says(tree, verb)) {
                tree = mend(tree, verb);
            }
        }
        return tree;
    }

    /** 'The cabinet plans to sell it', 'The firm disputes that': a verb taken for a plural noun, where no verb is. */
    private Tree taken(Tree tree) {
        for (int noun = 1; noun < tree.size(); noun++) {
            boolean root = tree.head(noun) < 0 && tree.word(noun).xpos().equals("NNS");
            int before = noun - 1;
            boolean subject = root
                    && tree.head(before) == noun
                    && Speaker.nominal(tree.word(before))
                    && !tree.is(before, "nmod:poss");
            int clause = -1;
            for (int child : subject ? tree.children(noun) : List.<Integer>of()) {
                boolean opens = tree.first(child) == noun + 1;
                boolean marked = Clauses.infinitive(tree, child)
                        || Clauses.marker(tree, child).equals("that");
                clause = child > noun && opens && marked && !tree.is(child, "nmod") ? child : clause;
            }
            String base = lexicon.verbBase(tree.word(noun));
            if (clause >= 0 && !lexicon.verb(base).isEmpty()) {
                List<Word> words = new ArrayList<>(tree.sentence().words());
                Word word = words.get(noun);
                words.set(noun, word.tagged(base, Upos.VERB, "VBZ").hung(word.head(), "root"));
                for (int child : tree.children(noun)) {
                    boolean modifier = child < before && !Clauses.punctuation(tree.word(child));
                    if (modifier) {
                        set(words, child, before, tree.word(child).relation());
                    }
                }
                set(words, before, noun, "nsubj");
                set(words, clause, noun, Clauses.infinitive(tree, clause) ? "xcomp" : "ccomp");
                return tree(tree, words);
            }
        }
        return tree;
    }

    private boolean says(Tree tree, int verb) {
        boolean finite = Speaker.finite(tree, verb) || tree.word(verb).xpos().equals("VBN") && perfect(tree, verb);
        return finite
                && tree.word(verb).upos() == Upos.VERB
                && !Clauses.passive(tree, verb)
                && lexicon.uses(tree, verb).stream()
                        .anyMatch(cue -> cue.takes("that") || cue.takes("to") || cue.takes("obj+to"));
    }

    private static boolean perfect(Tree tree, int verb) {
        int aux = tree.child(verb, "aux");
        return aux >= 0 && Speaker.finite(tree, aux) && tree.child(verb, "aux:pass") < 0;
    }

    private Tree mend(Tree tree, int verb) {
        int chain = Speaker.chain(tree, verb, 0);
        if (chain == 0) {
            return tree;
        }
        int before = chain - 1;
        if (tree.head(before) == verb && tree.is(before, "expl") && tree.child(verb, "nsubj") < 0) {
            return hung(tree, before, verb, "nsubj");
        }
        int announced = announced(tree, verb);
        if (announced >= 0) {
            List<Word> words = new ArrayList<>(tree.sentence().words());
            set(words, announced, verb, "ccomp");
            return tree(tree, words);
        }
        Optional<Tree> gap = gap(tree, verb, chain);
        if (gap.isPresent()) {
            return gap.get();
        }
        int subject = Clauses.subject(tree, verb);
        boolean clause = tree.child(verb, "ccomp") > verb || tree.child(verb, "xcomp") > verb;
        if (!clause || subject >= 0 && tree.head(subject) == verb && subject < chain && near(tree, subject, chain)) {
            return tree;
        }
        return Speaker.before(tree, chain, 0)
                .filter(speaker -> subject < speaker.first() || subject > speaker.last())
                .filter(speaker ->
                        subject < 0 || !tree.governs(subject, speaker.first()) || !near(tree, subject, chain))
                .map(speaker -> hung(tree, Speaker.head(tree, speaker.first(), speaker.last()), verb, "nsubj"))
                .orElse(tree);
    }

    /** 'Said in a statement carried by the agency that it was over': the clause belongs to the verb, not to the statement. */
    private static int announced(Tree tree, int verb) {
        if (tree.child(verb, "ccomp") >= 0 || tree.child(verb, "obj") > verb) {
            return -1;
        }
        for (int phrase : tree.children(verb, "obl")) {
            boolean in = phrase > verb && Clauses.marker(tree, phrase).equals("in");
            for (int clause : in ? tree.children(phrase) : List.<Integer>of()) {
                boolean that = tree.is(clause, "acl")
                        && tree.word(tree.first(clause)).form().equals("that");
                if (that && clause > phrase && tree.word(tree.first(clause)).upos() == Upos.SCONJ) {
                    return clause;
                }
            }
        }
        return -1;
    }

    /** Whether the phrase of a subject reaches up to the verb, but for a comma. */
    private static boolean near(Tree tree, int subject, int chain) {
        int last = tree.last(subject);
        return last >= chain - 2;
    }

    /** 'a rise that dealers in Oran say has ended': the dealers say it, and 'that' belongs to 'has ended'. */
    private Optional<Tree> gap(Tree tree, int verb, int chain) {
        int next = verb + 1;
        while (next < tree.size() && tree.word(next).upos() == Upos.ADV) {
            next++;
        }
        boolean follows = next < tree.size() && Speaker.finite(tree, next);
        int relative = chain - 1;
        while (relative >= 0
                && !Speaker.separates(tree, relative)
                && !tree.word(relative).xpos().equals("WDT")
                && !tree.word(relative).xpos().equals("WP")) {
            relative--;
        }
        boolean found = relative >= 0 && !Speaker.separates(tree, relative) && relative < chain - 1;
        if (!follows || !found || !Speaker.phrase(tree, relative + 1, chain - 1)) {
            return Optional.empty();
        }
        int inner = next;
        while (tree.word(inner).upos() == Upos.AUX && tree.head(inner) > inner) {
            inner = tree.head(inner);
        }
        int speaker = Speaker.head(tree, relative + 1, chain - 1);
        List<Word> words = new ArrayList<>(tree.sentence().words());
        boolean innerLeads = tree.governs(inner, verb) && inner != verb;
        if (innerLeads) {
            set(words, verb, tree.head(inner), tree.word(inner).relation());
        }
        set(words, inner, verb, "ccomp");
        set(words, speaker, verb, "nsubj");
        set(words, relative, inner, "nsubj");
        return Optional.of(tree(tree, words));
    }

    private static Tree hung(Tree tree, int word, int head, String relation) {
        List<Word> words = new ArrayList<>(tree.sentence().words());
        for (int i = 0; i < words.size(); i++) {
            boolean old = tree.head(i) == head && i < head && i != word && tree.is(i, "nsubj");
            if (old) {
                set(words, i, head, "dep");
            }
        }
        if (tree.governs(word, head)) {
            set(words, head, tree.head(word), tree.word(word).relation().toLowerCase(Locale.ROOT));
        }
        set(words, word, head, relation);
        return tree(tree, words);
    }

    private static Tree tree(Tree tree, List<Word> words) {
        return Tree.of(tree.sentence().with(words));
    }

    private static void set(List<Word> words, int index, int head, String relation) {
        words.set(index, words.get(index).hung(head, relation));
    }
}
