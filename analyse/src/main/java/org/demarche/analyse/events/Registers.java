package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.event.EventClass;

/**
 * Whether sentences speak of sport, the arts or markets, where words of war and bargaining are figures of speech; by the
 * words of {@code registers.txt}.
 */
final class Registers {
    private static final Pattern SCORE = Pattern.compile("\\d{1,2}[-–]\\d{1,2}");
    private static final Set<EventClass> PLAYED = Set.of(
            EventClass.ASSAULT,
            EventClass.CONSULT,
            EventClass.CONCEDE,
            EventClass.RETREAT,
            EventClass.AGREE,
            EventClass.MOBILIZE,
            EventClass.SUPPORT,
            EventClass.ACCUSE,
            EventClass.THREATEN);
    private static final Set<EventClass> TRADED =
            Set.of(EventClass.ASSAULT, EventClass.RETREAT, EventClass.CONCEDE, EventClass.MOBILIZE, EventClass.SUPPORT);

    private final Map<String, Set<String>> lists = WordLists.named("registers.txt");

    /** What a sentence speaks of; neither is politics. */
    enum Register {
        POLITICS,
        PLAY,
        MARKET
    }

    /** The register of each sentence of a report. */
    List<Register> of(List<Sentence> sentences) {
        List<Set<String>> words = new ArrayList<>();
        List<Boolean> scores = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Tree tree = Tree.of(sentence);
            Set<String> lemmas = new HashSet<>();
            boolean score = false;
            for (int word = 0; word < tree.size(); word++) {
                lemmas.add(Clauses.lemma(tree, word));
                score |= SCORE.matcher(joined(tree, word)).matches();
            }
            words.add(lemmas);
            scores.add(score);
        }
        List<Register> registers = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            registers.add(register(words, scores, index));
        }
        return registers;
    }

    /** A word with the two that follow it without a space: the reader takes '2–0' for three. */
    private static String joined(Tree tree, int word) {
        StringBuilder form = new StringBuilder(tree.word(word).form());
        for (int next = word + 1; next < tree.size() && next < word + 3; next++) {
            if (tree.word(next).start() != tree.word(next - 1).end()) {
                break;
            }
            form.append(tree.word(next).form());
        }
        return form.toString();
    }

    private Register register(List<Set<String>> words, List<Boolean> scores, int index) {
        Set<String> own = words.get(index);
        if (sure("sport", words, scores, index)) {
            return Register.PLAY;
        }
        boolean politics = count("politics", own) > 0;
        boolean sport = besideSure("sport", words, scores, index);
        boolean art = sure("art", words, scores, index)
                || count("art weak", own) > 0 && besideSure("art", words, scores, index);
        if (politics && !(sport && count("sport weak", own) > 0)) {
            return Register.POLITICS;
        }
        if (sport || art) {
            return Register.PLAY;
        }
        return count("market sure", own) > 1 ? Register.MARKET : Register.POLITICS;
    }

    private boolean besideSure(String name, List<Set<String>> words, List<Boolean> scores, int index) {
        return index > 0 && sure(name, words, scores, index - 1)
                || index + 1 < words.size() && sure(name, words, scores, index + 1);
    }

    private boolean sure(String name, List<Set<String>> words, List<Boolean> scores, int index) {
        Set<String> own = words.get(index);
        return count(name + " sure", own) > 0
                || count(name + " mostly", own) > 0 && count("politics", own) == 0
                || name.equals("sport") && scores.get(index);
    }

    private long count(String list, Set<String> words) {
        return lists.getOrDefault(list, Set.of()).stream()
                .filter(words::contains)
                .count();
    }

    /** Whether an act of this class is but a figure of speech in such a sentence. */
    static boolean figure(Register register, EventClass eventClass) {
        return switch (register) {
            case POLITICS -> false;
            case PLAY -> PLAYED.contains(eventClass);
            case MARKET -> TRADED.contains(eventClass);
        };
    }
}
