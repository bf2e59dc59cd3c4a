package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Headlines in capitals, where the reader model takes verbs for names: 'CHAD FREES FOUR'. */
final class Capitals {
    private static final int SHORTEST = 3;

    private final ActionLexicon lexicon;

    Capitals(ActionLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The sentence with its verbs as verbs; the sentence itself where it is not in capitals. */
    Sentence read(Sentence sentence) {
        if (!inCapitals(sentence)) {
            return sentence;
        }
        List<Word> words = new ArrayList<>();
        for (int index = 0; index < sentence.words().size(); index++) {
            Word word = sentence.words().get(index);
            boolean clause =
                    word.head() < 0 && !sentence.children(index, "nsubj").isEmpty();
            words.add(clause && word.upos() != Upos.VERB && word.upos() != Upos.AUX ? verb(word) : word);
        }
        if (words.stream().noneMatch(word -> word.upos() == Upos.VERB || word.upos() == Upos.AUX)) {
            verbAmongNames(words, sentence.root());
        }
        return sentence.with(words);
    }

    /** 'GHANA FREES FISHERMEN', taken for the fishermen of a place: the word in '-S' that the lexicon knows is the verb. */
    private void verbAmongNames(List<Word> words, int root) {
        for (int index = 1; index < words.size() - 1; index++) {
            Word word = words.get(index);
            Word verb = word.form().endsWith("S") ? verb(word) : word;
            if (verb.upos() != Upos.VERB || index == root) {
                continue;
            }
            words.set(index, verb.hung(-1, "root"));
            words.set(index - 1, words.get(index - 1).hung(index, "nsubj"));
            if (root > index) {
                words.set(root, words.get(root).hung(index, "obj"));
            }
            return;
        }
    }

    private Word verb(Word word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        Word present = word.tagged(form, Upos.VERB, form.endsWith("s") ? "VBZ" : "VBP");
        String lemma = Lemmas.of(present);
        return lexicon.entries('v', lemma).isEmpty() ? word : word.tagged(lemma, Upos.VERB, present.xpos());
    }

    private static boolean inCapitals(Sentence sentence) {
        int letters = 0;
        for (Word word : sentence.words()) {
            String form = word.form();
            if (!form.equals(form.toUpperCase(Locale.ROOT))) {
                return false;
            }
            letters += form.codePoints().anyMatch(Character::isLetter) ? 1 : 0;
        }
        return letters >= SHORTEST;
    }
}
