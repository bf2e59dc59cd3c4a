package org.demarche.eval.treebank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Word;
import org.demarche.eval.Scores;

/** Counts of right words on gold words. Universal relations leave out the subtype, as in CoNLL 2018. */
final class Counts {
    private static final Set<String> CORE = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent");

    private long sentences;
    private long words;
    private long upos;
    private long xpos;
    private long lemmas;
    private long heads;
    private long labelled;
    private long labelledWithSubtype;
    private long coreGold;
    private long corePredicted;
    private long coreRight;

    void add(GoldSentence gold, Sentence read) {
        sentences++;
        for (int i = 0; i < gold.words().size(); i++) {
            GoldWord goldWord = gold.words().get(i);
            Word word = read.words().get(i);
            words++;
            upos += count(goldWord.upos().equals(word.upos().name()));
            xpos += count(goldWord.xpos().equals(word.xpos()));
            lemmas += count(goldWord.lemma().equals("_") || goldWord.lemma().equals(word.lemma()));
            boolean sameHead = goldWord.head() == word.head();
            heads += count(sameHead);
            labelled += count(sameHead && goldWord.universalRelation().equals(word.universalRelation()));
            labelledWithSubtype += count(sameHead && goldWord.relation().equals(word.relation()));
            core(gold.words(), goldWord, word);
        }
    }

    /** Arguments of words that are verbs in the gold standard; right if head and relation are, subtype included. */
    private void core(List<GoldWord> gold, GoldWord goldWord, Word word) {
        boolean isGold = CORE.contains(goldWord.relation()) && isVerb(gold, goldWord.head());
        boolean isPredicted = CORE.contains(word.relation()) && isVerb(gold, word.head());
        coreGold += count(isGold);
        corePredicted += count(isPredicted);
        coreRight += count(isGold
                && isPredicted
                && goldWord.head() == word.head()
                && goldWord.relation().equals(word.relation()));
    }

    private static boolean isVerb(List<GoldWord> gold, int head) {
        return head >= 0 && gold.get(head).upos().equals("VERB");
    }

    private static int count(boolean right) {
        return right ? 1 : 0;
    }

    long sentences() {
        return sentences;
    }

    Map<String, Object> measures() {
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("sentences", sentences);
        measures.put("words", words);
        measures.put("upos", share(upos));
        measures.put("xpos", share(xpos));
        measures.put("lemma", share(lemmas));
        measures.put("uas", share(heads));
        measures.put("las", share(labelled));
        measures.put("lasWithSubtypes", share(labelledWithSubtype));
        measures.put("coreArguments", Scores.prf(coreRight, corePredicted, coreGold));
        return measures;
    }

    private double share(long right) {
        return words == 0 ? 0 : (double) right / words;
    }
}
