package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.jspecify.annotations.Nullable;

/** Where in a report who is spoken of, by the head of the words: what the choice of a source's sector looks at. */
final class SourcePlaces {
    /** A mention by its head. */
    record Spot(Mention mention, int sentence, int word) {}

    /** A word of a sentence. */
    record Place(int sentence, int word) {}

    private final List<Tree> trees;
    private final Cast cast;
    private @Nullable List<Spot> spots;

    SourcePlaces(List<Tree> trees, Cast cast) {
        this.trees = trees;
        this.cast = cast;
    }

    /** Where a source that is only a pronoun is described by a noun or name; the source's own place else. */
    Place described(int sentence, int word) {
        Place own = new Place(sentence, word);
        if (trees.get(sentence).word(word).upos() != Upos.PRON) {
            return own;
        }
        List<Mention> meant = cast.at(sentence, word);
        if (meant.size() != 1) {
            return own;
        }
        Actor actor = meant.get(0).actor();
        Place found = own;
        for (Spot spot : spots()) {
            boolean before = spot.sentence() < sentence || spot.sentence() == sentence && spot.word() < word;
            boolean noun = trees.get(spot.sentence()).word(spot.word()).upos() != Upos.PRON;
            if (before && noun && spot.mention().actor().equals(actor)) {
                found = new Place(spot.sentence(), spot.word());
            }
        }
        return found;
    }

    /** Every mention of the report, in order. */
    List<Spot> spots() {
        List<Spot> known = spots;
        if (known != null) {
            return known;
        }
        List<Spot> all = new ArrayList<>();
        int sentence = 0;
        for (Mention mention : cast.mentions()) {
            int start = mention.passage().start();
            while (sentence + 1 < trees.size()
                    && trees.get(sentence + 1).sentence().start() <= start) {
                sentence++;
            }
            int head = head(trees.get(sentence), start, mention.passage().end());
            if (head >= 0) {
                all.add(new Spot(mention, sentence, head));
            }
        }
        spots = all;
        return all;
    }

    /** The first word of a stretch whose head lies outside it, or −1. */
    private static int head(Tree tree, int start, int end) {
        for (int i = 0; i < tree.size(); i++) {
            int above = tree.head(i);
            boolean in = tree.word(i).start() >= start && tree.word(i).end() <= end;
            boolean governed = above >= 0
                    && tree.word(above).start() >= start
                    && tree.word(above).end() <= end;
            if (in && !governed && tree.word(i).upos() != Upos.PUNCT) {
                return i;
            }
        }
        return -1;
    }

    /** The lemma of a word, in small letters. */
    static String lemma(Tree tree, int word) {
        return tree.word(word).lemma().toLowerCase(Locale.ROOT);
    }
}
