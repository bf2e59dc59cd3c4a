package org.demarche.analyse.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with its parse.
 *
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last unit
 * @param words its words in order; their heads form a tree
 * @param names its names in order, none overlapping
 * @param seen what else the network of sightings sees in its words
 */
public record Sentence(int start, int end, List<Word> words, List<Name> names, Seen seen) {
    public Sentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /** A sentence of which only the parse is known. */
    public Sentence(int start, int end, List<Word> words, List<Name> names) {
        this(start, end, words, names, Seen.UNTRIED);
    }

    /** The same sentence with other words in its words' places, such as a mended tree. */
    public Sentence with(List<Word> newWords) {
        return new Sentence(start, end, newWords, names, seen);
    }

    /** The same sentence with what is seen in it. */
    public Sentence with(Seen newSeen) {
        return new Sentence(start, end, words, names, newSeen);
    }

    /** Index of the root word, or −1 in a sentence without words. */
    public int root() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head() < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Indexes of the words whose head is {@code index}, in order. */
    public List<Integer> children(int index) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head() == index) {
                found.add(i);
            }
        }
        return found;
    }

    /** Children of {@code index} by relation, subtype included or left out: 'obl' also finds 'obl:agent'. */
    public List<Integer> children(int index, String relation) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.head() == index
                    && (word.relation().equals(relation)
                            || word.universalRelation().equals(relation))) {
                found.add(i);
            }
        }
        return found;
    }
}
