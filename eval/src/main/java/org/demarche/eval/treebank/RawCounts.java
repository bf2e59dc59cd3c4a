package org.demarche.eval.treebank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Word;
import org.demarche.eval.Scores;

/** Counts of right sentences and words on raw text, by the evaluation of CoNLL 2018. */
final class RawCounts {
    private long goldSentences;
    private long systemSentences;
    private long rightSentences;
    private long goldWords;
    private long systemWords;
    private long alignedWords;
    private long upos;
    private long lemmas;
    private long heads;
    private long labelled;

    void add(GoldDocument document, List<Sentence> read) {
        List<GoldSentence> system = asGold(document.text(), read);
        Map<Long, Boolean> spans = new HashMap<>();
        for (GoldSentence sentence : document.sentences()) {
            spans.put(key(sentence), true);
        }
        goldSentences += document.sentences().size();
        systemSentences += system.size();
        for (GoldSentence sentence : system) {
            if (spans.containsKey(key(sentence))) {
                rightSentences++;
            }
        }
        List<GoldWord> gold = flat(document.sentences());
        List<GoldWord> words = flat(system);
        goldWords += gold.size();
        systemWords += words.size();
        List<int[]> pairs = Alignment.of(gold, words);
        alignedWords += pairs.size();
        int[] goldOf = new int[words.size() + 1];
        java.util.Arrays.fill(goldOf, -2);
        for (int[] pair : pairs) {
            goldOf[pair[1]] = pair[0];
        }
        for (int[] pair : pairs) {
            GoldWord goldWord = gold.get(pair[0]);
            GoldWord word = words.get(pair[1]);
            upos += goldWord.upos().equals(word.upos()) ? 1 : 0;
            lemmas += goldWord.lemma().equals("_") || goldWord.lemma().equals(word.lemma()) ? 1 : 0;
            int head = word.head() < 0 ? -1 : goldOf[word.head()];
            if (head == goldWord.head()) {
                heads++;
                labelled += goldWord.universalRelation().equals(word.universalRelation()) ? 1 : 0;
            }
        }
    }

    private static long key(GoldSentence sentence) {
        return (long) sentence.start() << 32 | sentence.end();
    }

    /** All words of a document; heads count in the document. */
    private static List<GoldWord> flat(List<GoldSentence> sentences) {
        List<GoldWord> words = new ArrayList<>();
        for (GoldSentence sentence : sentences) {
            int first = words.size();
            for (GoldWord word : sentence.words()) {
                words.add(new GoldWord(
                        word.form(),
                        word.lemma(),
                        word.upos(),
                        word.xpos(),
                        word.head() < 0 ? -1 : word.head() + first,
                        word.relation(),
                        word.start(),
                        word.end(),
                        word.inMultiword()));
            }
        }
        return words;
    }

    /** A system's sentences, with offsets in the characters that are no space. */
    private static List<GoldSentence> asGold(String text, List<Sentence> read) {
        int[] visible = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            visible[i + 1] = visible[i] + Conllu.visible(text.substring(i, i + 1));
        }
        List<GoldSentence> sentences = new ArrayList<>(read.size());
        for (Sentence sentence : read) {
            List<GoldWord> words = new ArrayList<>(sentence.words().size());
            for (Word word : sentence.words()) {
                words.add(new GoldWord(
                        word.form(),
                        word.lemma(),
                        word.upos().name(),
                        word.xpos(),
                        word.head(),
                        word.relation(),
                        visible[word.start()],
                        visible[word.end()],
                        false));
            }
            sentences.add(new GoldSentence(words, visible[sentence.start()], visible[sentence.end()]));
        }
        return sentences;
    }

    long sentences() {
        return goldSentences;
    }

    Map<String, Object> measures() {
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("sentence", Scores.prf(rightSentences, systemSentences, goldSentences));
        measures.put("word", Scores.prf(alignedWords, systemWords, goldWords));
        measures.put("upos", Scores.prf(upos, systemWords, goldWords));
        measures.put("lemma", Scores.prf(lemmas, systemWords, goldWords));
        measures.put("uas", Scores.prf(heads, systemWords, goldWords));
        measures.put("las", Scores.prf(labelled, systemWords, goldWords));
        return measures;
    }
}
