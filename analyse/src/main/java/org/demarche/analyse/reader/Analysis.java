package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.Seen;

/** What the network found in one sentence: the classes of each word as numbers, filled window by window. */
final class Analysis {
    static final int ROOT = -1;

    /** Stands for the relation that joins the windows of a long sentence. */
    static final int JOINED = -2;

    final int[] upos;
    final int[] xpos;
    final int[] lemma;
    final int[] heads;
    final int[] relations;
    private final List<List<Name>> namesByWindow = new ArrayList<>();
    private final List<Seen> seenByWindow = new ArrayList<>();

    Analysis(int words, int windows) {
        upos = new int[words];
        xpos = new int[words];
        lemma = new int[words];
        heads = new int[words];
        relations = new int[words];
        for (int i = 0; i < windows; i++) {
            namesByWindow.add(List.of());
            seenByWindow.add(Seen.UNTRIED);
        }
    }

    void setNames(int window, int firstWord, List<Name> names) {
        namesByWindow.set(
                window,
                names.stream()
                        .map(name -> new Name(name.first() + firstWord, name.last() + firstWord, name.kind()))
                        .toList());
    }

    List<Name> names() {
        return namesByWindow.stream().flatMap(List::stream).toList();
    }

    void setSeen(int window, Seen seen) {
        seenByWindow.set(window, seen);
    }

    Seen seen() {
        return new Seen(
                seenByWindow.stream().allMatch(Seen::looked),
                seenByWindow.stream().flatMap(seen -> seen.acts().stream()).toList(),
                seenByWindow.stream().flatMap(seen -> seen.cues().stream()).toList(),
                seenByWindow.stream().flatMap(seen -> seen.actors().stream()).toList());
    }

    /** Makes one tree of the windows' trees: the root of the first is the root of all. */
    void join() {
        int root = ROOT;
        for (int word = 0; word < heads.length; word++) {
            if (heads[word] == ROOT) {
                if (root == ROOT) {
                    root = word;
                } else {
                    heads[word] = root;
                    relations[word] = JOINED;
                }
            }
        }
    }
}
