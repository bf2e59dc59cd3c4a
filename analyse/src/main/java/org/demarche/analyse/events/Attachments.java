package org.demarche.analyse.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Hangs phrases that the reader model often hangs on the wrong word where they belong. */
final class Attachments {
    /** What a phrase without a preposition says of time, distance or manner. */
    private static final Set<String> MEASURES = Set.of(
            "second",
            "minute",
            "hour",
            "day",
            "night",
            "morning",
            "afternoon",
            "evening",
            "noon",
            "midnight",
            "dawn",
            "week",
            "weekend",
            "fortnight",
            "month",
            "year",
            "decade",
            "century",
            "spring",
            "summer",
            "autumn",
            "winter",
            "season",
            "time",
            "today",
            "tomorrow",
            "yesterday",
            "tonight",
            "moment",
            "home",
            "way",
            "side",
            "metre",
            "meter",
            "kilometre",
            "kilometer",
            "mile",
            "step",
            "place",
            "round",
            "part",
            "hand",
            "percent",
            "cent",
            "number",
            "kind",
            "degree",
            "point",
            "lot",
            "bit",
            "date",
            "eve",
            "period",
            "term");

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Set<String> AT_LEAST = Set.of("least", "most");

    private Attachments() {}

    /** Rehangs words of this sentence; the list holds what was put right before. */
    static void right(Sentence sentence, List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.relation().equals("nmod")) {
                between(sentence, words, at);
            }
            if (word.relation().equals("compound") && word.upos() == Upos.PROPN) {
                given(sentence, words, at);
            }
            if (word.relation().equals("obl") && word.head() >= 0 && lacksObject(sentence, words, word.head())) {
                if (isBare(sentence, words, at) || isCounted(words, at)) {
                    words.set(at, word.hung(word.head(), "obj"));
                }
            }
        }
    }

    /** 'clashes between troops and rebels': the rebels are not beside the clashes. */
    private static void between(Sentence sentence, List<Word> words, int phrase) {
        boolean between = cases(sentence, words, phrase).contains("between");
        if (!between || !sentence.children(phrase, "conj").isEmpty()) {
            return;
        }
        int noun = words.get(phrase).head();
        for (int other : sentence.children(noun, "conj")) {
            if (other > phrase && words.get(other).upos() != Upos.VERB) {
                words.set(other, words.get(other).hung(phrase, "conj"));
                return;
            }
        }
    }

    /** 'offered Oman 10,000 tonnes': a number or article stands between whom it is given to and what is given. */
    private static void given(Sentence sentence, List<Word> words, int name) {
        int noun = words.get(name).head();
        if (noun < name || !words.get(noun).relation().equals("obj")) {
            return;
        }
        int verb = words.get(noun).head();
        boolean parted = sentence.children(noun).stream()
                .anyMatch(child -> child > name
                        && child < noun
                        && Set.of("nummod", "det").contains(words.get(child).relation()));
        if (parted && verb == name - 1 && sentence.children(verb, "iobj").isEmpty()) {
            words.set(name, words.get(name).hung(verb, "iobj"));
        }
    }

    /** Whether a verb that is no passive has no object, complement or clause. */
    private static boolean lacksObject(Sentence sentence, List<Word> words, int verb) {
        return words.get(verb).upos() == Upos.VERB
                && List.of("obj", "iobj", "ccomp", "xcomp", "aux:pass", "nsubj:pass", "cop").stream()
                        .allMatch(relation -> sentence.children(verb, relation).isEmpty())
                && words.stream()
                        .noneMatch(
                                word -> word.head() == verb && word.relation().equals("obj"))
                && !sentence.children(verb, "nsubj").isEmpty();
    }

    /** 'condemned as robbery *the sale*': an object that stands late has no preposition. */
    private static boolean isBare(Sentence sentence, List<Word> words, int noun) {
        Word word = words.get(noun);
        return noun > word.head()
                && word.upos() == Upos.NOUN
                && cases(sentence, words, noun).isEmpty()
                && (!sentence.children(noun, "det").isEmpty()
                        || !sentence.children(noun, "nmod:poss").isEmpty())
                && !MEASURES.contains(word.lemma().toLowerCase(Locale.ROOT))
                && !DAYS.contains(word.form().toLowerCase(Locale.ROOT));
    }

    /** 'shot at least nine marchers': 'at' belongs to 'least'. */
    private static boolean isCounted(List<Word> words, int noun) {
        for (int before = noun - 1; before > 0 && before > noun - 4; before--) {
            if (AT_LEAST.contains(words.get(before).form().toLowerCase(Locale.ROOT))) {
                return words.get(before - 1).form().equalsIgnoreCase("at")
                        && words.get(before - 1).head() == noun
                        && before - 2 == words.get(noun).head();
            }
        }
        return false;
    }

    private static List<String> cases(Sentence sentence, List<Word> words, int phrase) {
        return sentence.children(phrase, "case").stream()
                .map(word -> words.get(word).form().toLowerCase(Locale.ROOT))
                .toList();
    }
}
