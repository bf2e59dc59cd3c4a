package org.demarche.analyse.events;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * 'Gave Ukraine tanks', 'sold the two states bombs': two objects side by side, which the reader model takes for one name
 * ('Ukraine tanks'); so nobody would get anything.
 */
final class Gifts {
    private static final Set<String> GIVING = Set.of(
            "give", "sell", "send", "lend", "supply", "grant", "hand", "offer", "promise", "pay", "provide", "deny",
            "owe");

    private static final List<String> GIVEN = List.of("arms", "relief", "money", "aid", "energy");

    private static final Map<String, Set<String>> CLASSES = WordLists.named("word-classes.txt");

    private Gifts() {}

    /** Hangs whoever gets something on the verb, as its indirect object. */
    static void right(Sentence sentence, List<Word> words) {
        for (int verb = 0; verb < words.size(); verb++) {
            if (GIVING.contains(words.get(verb).lemma())
                    && words.get(verb).upos() == Upos.VERB
                    && sentence.children(verb, "iobj").isEmpty()
                    && !isToSomebody(sentence, words, verb)) {
                for (int given : sentence.children(verb, "obj")) {
                    part(sentence, words, verb, given);
                }
            }
        }
    }

    private static void part(Sentence sentence, List<Word> words, int verb, int given) {
        Word thing = words.get(given);
        boolean isGift = GIVEN.stream()
                .anyMatch(name -> CLASSES.getOrDefault(name, Set.of()).contains(thing.lemma()));
        if (!isGift || given < verb) {
            return;
        }
        for (int receiver : sentence.children(given, "compound")) {
            Word word = words.get(receiver);
            boolean several = word.xpos().equals("NNS")
                    && !sentence.children(receiver, "nummod").isEmpty();
            if (receiver < given && (word.upos() == Upos.PROPN || several)) {
                words.set(receiver, word.hung(verb, "iobj"));
                for (int before : sentence.children(given)) {
                    boolean own = before < receiver
                            && Set.of("det", "amod", "nummod")
                                    .contains(words.get(before).relation());
                    if (own) {
                        words.set(
                                before,
                                words.get(before)
                                        .hung(receiver, words.get(before).relation()));
                    }
                }
                return;
            }
        }
    }

    private static boolean isToSomebody(Sentence sentence, List<Word> words, int verb) {
        return sentence.children(verb, "obl").stream()
                .anyMatch(phrase -> sentence.children(phrase, "case").stream()
                        .anyMatch(mark -> Set.of("to", "for", "into")
                                .contains(words.get(mark).lemma())));
    }
}
