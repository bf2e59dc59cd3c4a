package org.demarche.analyse.syntax;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;

/**
 * The parse of one sentence, indexed once so that children, subtrees and conjuncts are found without walking all words.
 * Heads that lie outside the sentence or form a circle are treated as roots, so every walk ends.
 */
public final class Tree {
    private final Sentence sentence;
    private final int[] heads;
    private final int[][] children;
    private final int[] firsts;
    private final int[] lasts;
    private final int[] entered;
    private final int[] sizes;
    private final int[] firstConjuncts;

    private Tree(Sentence sentence, int[] heads, int[][] children) {
        this.sentence = sentence;
        this.heads = heads;
        this.children = children;
        this.firsts = new int[heads.length];
        this.lasts = new int[heads.length];
        this.entered = new int[heads.length];
        this.sizes = new int[heads.length];
        this.firstConjuncts = new int[heads.length];
        walk();
    }

    /** What the network of sightings sees in the sentence beside this tree. */
    public Seen seen() {
        return sentence.seen();
    }

    /** The tree of a sentence, in time linear in its words. */
    public static Tree of(Sentence sentence) {
        int size = sentence.words().size();
        int[] heads = new int[size];
        for (int i = 0; i < size; i++) {
            int head = sentence.words().get(i).head();
            heads[i] = head < 0 || head >= size || head == i ? -1 : head;
        }
        cutCircles(heads);
        int[] counts = new int[size];
        for (int head : heads) {
            if (head >= 0) {
                counts[head]++;
            }
        }
        int[][] children = new int[size][];
        for (int i = 0; i < size; i++) {
            children[i] = new int[counts[i]];
        }
        int[] filled = new int[size];
        for (int i = 0; i < size; i++) {
            if (heads[i] >= 0) {
                children[heads[i]][filled[heads[i]]++] = i;
            }
        }
        return new Tree(sentence, heads, children);
    }

    private static void cutCircles(int[] heads) {
        int[] seen = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int word = i;
            while (word >= 0 && seen[word] == 0) {
                seen[word] = i + 1;
                int head = heads[word];
                if (head >= 0 && seen[head] == i + 1) {
                    heads[word] = -1;
                }
                word = heads[word];
            }
        }
    }

    // Every word after its head and right before its own subtree, so that a subtree is a run of the order.
    private void walk() {
        int size = heads.length;
        int[] order = new int[size];
        int[] open = new int[size];
        int waiting = 0;
        int done = 0;
        for (int root = 0; root < size; root++) {
            if (heads[root] >= 0) {
                continue;
            }
            open[waiting++] = root;
            while (waiting > 0) {
                int word = open[--waiting];
                entered[word] = done;
                order[done++] = word;
                boolean joined = heads[word] >= 0 && is(word, "conj");
                firstConjuncts[word] = joined ? firstConjuncts[heads[word]] : word;
                for (int child : children[word]) {
                    open[waiting++] = child;
                }
            }
        }
        for (int i = done - 1; i >= 0; i--) {
            int word = order[i];
            firsts[word] = word;
            lasts[word] = word;
            sizes[word] = 1;
            for (int child : children[word]) {
                firsts[word] = Math.min(firsts[word], firsts[child]);
                lasts[word] = Math.max(lasts[word], lasts[child]);
                sizes[word] += sizes[child];
            }
        }
    }

    /** The sentence this is the tree of. */
    public Sentence sentence() {
        return sentence;
    }

    /** Number of words. */
    public int size() {
        return heads.length;
    }

    /** The word at an index. */
    public Word word(int index) {
        return sentence.words().get(index);
    }

    /** Index of the head of a word, or −1 for a root. */
    public int head(int index) {
        return heads[index];
    }

    /** Indexes of the words that hang on this one, in order. */
    public List<Integer> children(int index) {
        return children[index].length == 0 ? List.of() : new Indexes(children[index]);
    }

    /** Indexes as a list that cannot be changed, without a copy: asked for very often. */
    private static final class Indexes extends AbstractList<Integer> implements RandomAccess {
        private final int[] indexes;

        Indexes(int[] indexes) {
            this.indexes = indexes;
        }

        @Override
        public Integer get(int index) {
            return indexes[index];
        }

        @Override
        public int size() {
            return indexes.length;
        }
    }

    /** Children by relation, subtype included or left out: 'obl' also finds 'obl:agent'. */
    public List<Integer> children(int index, String relation) {
        List<Integer> found = new ArrayList<>();
        for (int child : children[index]) {
            if (is(child, relation)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first child with this relation, or −1. */
    public int child(int index, String relation) {
        for (int child : children[index]) {
            if (is(child, relation)) {
                return child;
            }
        }
        return -1;
    }

    /** Whether a word hangs on its head by this relation; a relation without subtype stands for all its subtypes. */
    public boolean is(int index, String relation) {
        String own = word(index).relation();
        int length = relation.length();
        return own.startsWith(relation) && (own.length() == length || own.charAt(length) == ':');
    }

    /** Index of the first word of the subtree of a word. */
    public int first(int index) {
        return firsts[index];
    }

    /** Index of the last word of the subtree of a word, inclusive. */
    public int last(int index) {
        return lasts[index];
    }

    /** The words from one to another, inclusive, in lower case with a blank between them: for lists of phrases. */
    public String words(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int word = first; word <= last; word++) {
            words.append(word == first ? "" : " ").append(word(word).form().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** Whether {@code ancestor} is the word itself or governs it, however far up. */
    public boolean governs(int ancestor, int word) {
        return entered[ancestor] <= entered[word] && entered[word] < entered[ancestor] + sizes[ancestor];
    }

    /** The word and the words coordinated with it, when it is the first of a coordination; else the word alone. */
    public List<Integer> conjuncts(int index) {
        List<Integer> found = new ArrayList<>();
        found.add(index);
        for (int child : children[index]) {
            if (is(child, "conj")) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first member of the coordination this word belongs to; the word itself where it is in none. */
    public int firstConjunct(int index) {
        return firstConjuncts[index];
    }
}
