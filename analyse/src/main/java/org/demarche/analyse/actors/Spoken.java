package org.demarche.analyse.actors;

import org.demarche.analyse.syntax.Tree;

/** A phrase that was read: in which sentence, at which word, and whom it means. */
record Spoken(int sentence, int word, Found found, Tree tree) {
    /** Also who is cited: 'according to Ana Ruiz'. */
    boolean isSubject() {
        int mark = tree.is(word, "obl") ? tree.child(word, "case") : -1;
        return tree.is(word, "nsubj") || mark >= 0 && tree.word(mark).form().equalsIgnoreCase("according");
    }

    boolean isObject() {
        return tree.is(word, "obj") || tree.is(word, "iobj");
    }

    boolean isNested() {
        return tree.is(word, "nmod") || tree.is(word, "amod") || tree.is(word, "compound") || tree.is(word, "appos");
    }
}
