package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.IrregularVerbs;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Puts right what the reader model is known to mistake in short sentences and headlines. */
final class Slips {
    private static final Set<String> TOLD =
            Set.of("reports", "claims", "rumours", "rumors", "suggestions", "allegations");

    /** What people do, and no document, warning or plan does. */
    private static final Set<String> MINDS = Set.of(
            "believe",
            "think",
            "hope",
            "fear",
            "assume",
            "suspect",
            "expect",
            "know",
            "insist",
            "trust",
            "calculate",
            "reckon",
            "imagine",
            "wonder",
            "doubt",
            "feel",
            "bet",
            "gamble",
            "figure",
            "presume",
            "suppose",
            "worry");

    private static final Set<String> ASIDE =
            Set.of("after", "before", "because", "while", "although", "though", "until", "since", "unless");

    private static final Set<String> ACCUSING = Set.of("accuse", "suspect", "convict", "acquit", "clear");

    private Slips() {}

    /** The sentence with its known slips put right. */
    static Sentence right(Sentence sentence) {
        int root = sentence.root();
        if (root < 0) {
            return sentence;
        }
        List<Word> words = new ArrayList<>(sentence.words());
        pasts(words);
        besides(sentence, words);
        asides(sentence, words);
        accused(sentence, words);
        Attachments.right(sentence, words);
        Gifts.right(sentence, words);
        Word top = words.get(root);
        if (top.upos() == Upos.PROPN) {
            headline(sentence, words, root);
        } else if (root == 0 && TOLD.contains(top.form().toLowerCase(Locale.ROOT))) {
            toldOf(sentence, words);
        }
        return sentence.with(words);
    }

    /** 'retook', taken for a present because its lemma was not known. */
    private static void pasts(List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.upos() == Upos.VERB
                    && word.xpos().equals("VBP")
                    && word.lemma().equals(word.form())) {
                int place = at;
                IrregularVerbs.lemma(word.form())
                        .filter(lemma -> !lemma.equals(word.form()))
                        .ifPresent(lemma -> words.set(place, word.tagged(lemma, Upos.VERB, "VBD")));
            }
        }
    }

    /** 'failed to agree, after Chad demanded more', taken for what failed, or Chad for when: a clause beside it. */
    private static void asides(Sentence sentence, List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            Word clause = words.get(at);
            boolean finite = Set.of("VBD", "VBZ", "VBP").contains(clause.xpos());
            if (!finite || !Set.of("ccomp", "parataxis", "advcl").contains(clause.relation())) {
                continue;
            }
            boolean subjectKnown = !sentence.children(at, "nsubj").isEmpty();
            for (int subject : sentence.children(at, subjectKnown ? "nsubj" : "obl")) {
                for (int opening : sentence.children(subject, "case")) {
                    if (subject < at && opens(words.get(opening))) {
                        words.set(subject, words.get(subject).hung(at, "nsubj"));
                        words.set(opening, words.get(opening).hung(at, "mark"));
                        words.set(at, clause.hung(clause.head(), "advcl"));
                        break;
                    }
                }
            }
            if (clause.relation().equals("ccomp")
                    && sentence.children(at, "mark").stream().anyMatch(mark -> opens(words.get(mark)))) {
                words.set(at, clause.hung(clause.head(), "advcl"));
            }
        }
    }

    /** 'Accuses Oman of having sent men', with Oman taken for what was sent: whoever is accused. */
    private static void accused(Sentence sentence, List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            Word clause = words.get(at);
            int above = clause.head();
            if (above < 0 || above > at || !ACCUSING.contains(words.get(above).lemma())) {
                continue;
            }
            int of = sentence.children(at, "mark").stream()
                    .filter(mark -> words.get(mark).form().equalsIgnoreCase("of"))
                    .findFirst()
                    .orElse(-1);
            for (int object : sentence.children(at, "obj")) {
                if (object > above && object < of) {
                    words.set(object, words.get(object).hung(above, "obj"));
                }
            }
        }
    }

    private static boolean opens(Word word) {
        return ASIDE.contains(word.form().toLowerCase(Locale.ROOT));
    }

    /** 'ignored the warnings, believing that …': after a comma whoever ignores them believes, not the warnings. */
    private static void besides(Sentence sentence, List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            Word participle = words.get(at);
            int noun = participle.head();
            if (!participle.relation().equals("acl") || !participle.xpos().equals("VBG") || noun < 0) {
                continue;
            }
            Word object = words.get(noun);
            boolean apart = sentence.children(at, "punct").stream()
                    .anyMatch(comma -> comma < words.indexOf(participle)
                            && words.get(comma).form().equals(","));
            if (apart && object.relation().equals("obj") && MINDS.contains(participle.lemma())) {
                words.set(at, participle.hung(object.head(), "advcl"));
            }
        }
    }

    /** 'Qatar mediated between them.', taken for a name with a participle; 'Japan to send aid', for one with an aim. */
    private static void headline(Sentence sentence, List<Word> words, int root) {
        boolean whole = words.get(words.size() - 1).form().equals(".");
        for (int verb : sentence.children(root)) {
            Word word = words.get(verb);
            boolean bare = word.upos() == Upos.VERB
                    && sentence.children(verb, "nsubj").isEmpty()
                    && sentence.children(verb, "aux").isEmpty();
            boolean infinitive = sentence.children(verb, "mark").stream()
                    .anyMatch(mark -> words.get(mark).form().equalsIgnoreCase("to"));
            if (bare && infinitive && word.universalRelation().equals("advcl")) {
                words.set(verb, word.hung(root, "acl"));
                return;
            }
            if (bare
                    && whole
                    && word.relation().equals("acl")
                    && verb == root + 1
                    && Set.of("VBN", "VBD").contains(word.xpos())
                    && sentence.children(verb, "obl:agent").isEmpty()) {
                words.set(verb, word.tagged(word.lemma(), Upos.VERB, "VBD").hung(-1, "root"));
                words.set(root, words.get(root).hung(verb, "nsubj"));
                return;
            }
        }
    }

    /** 'Reports that Mali had arrested him were false', taken for somebody who reports. */
    private static void toldOf(Sentence sentence, List<Word> words) {
        List<Integer> clauses = sentence.children(0, "ccomp");
        boolean that = words.size() > 1 && words.get(1).form().equalsIgnoreCase("that");
        if (!that || clauses.size() != 2 || !sentence.children(0, "nsubj").isEmpty()) {
            return;
        }
        int judged = clauses.get(1);
        if (sentence.children(judged, "cop").isEmpty()) {
            return;
        }
        Word noun = words.get(0);
        String form = noun.form().toLowerCase(Locale.ROOT);
        words.set(
                0,
                noun.tagged(form.substring(0, form.length() - 1), Upos.NOUN, "NNS")
                        .hung(judged, "nsubj"));
        words.set(clauses.get(0), words.get(clauses.get(0)).hung(0, "acl"));
        words.set(judged, words.get(judged).hung(-1, "root"));
    }
}
