package org.demarche.analyse.events;

import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.Passage;
import org.demarche.core.actor.Mention;

/** How somebody stands to the word that names an act: the way between them in the parse, or how far off he is. */
final class Bearing {
    /** What is said of somebody whom no short way leads to, in the sentence and about it. */
    static final Set<String> AFAR = Set.of("before", "after", "earlier", "later");

    private static final int HIGHEST = 3;

    private final Tree tree;
    private final int trigger;

    Bearing(Tree tree, int trigger) {
        this.tree = tree;
        this.trigger = trigger;
    }

    /** The way from the act to this mention: 'obl:to', 'obj>nmod:poss', 'acl&lt;>nsubj'; or 'before', 'after', 'earlier', 'later'. */
    String of(Mention mention) {
        int word = head(mention.passage());
        if (word < 0) {
            return mention.passage().start() < tree.word(0).start() ? "earlier" : "later";
        }
        StringBuilder up = new StringBuilder();
        int from = trigger;
        for (int step = 0; from >= 0 && step <= HIGHEST; step++) {
            String down = down(word, from);
            if (!down.equals("?")) {
                return up + down;
            }
            up.append(tree.word(from).universalRelation()).append('<');
            from = tree.head(from);
        }
        return word < trigger ? "before" : "after";
    }

    /** The relations from a word down to another, or '?' where it does not hang on it closely. */
    private String down(int word, int from) {
        StringBuilder down = new StringBuilder();
        int at = word;
        for (int step = 0; at >= 0 && step <= HIGHEST; step++) {
            if (at == from) {
                return down.toString();
            }
            down.insert(0, ">" + relation(at));
            at = tree.head(at);
        }
        return "?";
    }

    private String relation(int word) {
        String relation = tree.word(word).relation();
        boolean phrase = relation.startsWith("obl") || relation.equals("nmod");
        if (phrase) {
            String preposition = Clauses.preposition(tree, word);
            return preposition.isEmpty() ? relation : tree.word(word).universalRelation() + ":" + preposition;
        }
        return relation.equals("nsubj:pass") || relation.equals("nmod:poss")
                ? relation
                : tree.word(word).universalRelation();
    }

    /** The word of a phrase that hangs on none of its own; −1 where the phrase stands in another sentence. */
    private int head(Passage phrase) {
        int first = -1;
        for (int word = 0; word < tree.size(); word++) {
            if (!within(word, phrase)) {
                continue;
            }
            first = first < 0 ? word : first;
            int above = tree.head(word);
            if (above < 0 || !within(above, phrase)) {
                return word;
            }
        }
        return first;
    }

    private boolean within(int word, Passage phrase) {
        return phrase.start() <= tree.word(word).start() && tree.word(word).start() < phrase.end();
    }
}
