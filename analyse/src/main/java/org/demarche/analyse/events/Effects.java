package org.demarche.analyse.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** The effect of each governing word, from {@code events/effects.txt}; with some words it depends on what follows. */
final class Effects {
    private static final Set<String> PARTICLES =
            Set.of("out", "off", "short", "away", "up", "on", "ahead", "part", "down", "back", "close");

    private final Map<String, Effect> effects = new HashMap<>();

    Effects() {
        WordLists.lines("effects.txt").forEach((number, line) -> {
            int colon = line.indexOf(':');
            Effect effect = Effect.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            String rest = line.substring(colon + 1).strip();
            int space = rest.indexOf(' ');
            String kind = rest.substring(0, space);
            for (String word : WordLists.words(rest.substring(space))) {
                effects.putIfAbsent(key(kind, word), effect);
            }
        });
    }

    private static String key(String kind, String word) {
        int plus = kind.indexOf('+');
        return plus < 0 ? kind + ' ' + word : kind.charAt(0) + " " + word + kind.substring(plus);
    }

    /** The effect of the word at this index on what it governs; empty where the word is not known. */
    Optional<Effect> of(Tree tree, int governor) {
        return find(tree, governor, "");
    }

    /**
     * The effect of a word on what follows it in one form.
     *
     * @param frame the form: 'to' for an infinitive, 'that' for a finite clause, or the preposition
     */
    Optional<Effect> of(Tree tree, int governor, String frame) {
        return find(tree, governor, "+" + frame.replace(' ', '_'));
    }

    /** Whether the file says what the word does to just this form. */
    boolean knows(Tree tree, int governor, String frame) {
        return effects.containsKey("v " + Clauses.lemma(tree, governor) + "+" + frame);
    }

    private Optional<Effect> find(Tree tree, int governor, String frame) {
        Upos upos = tree.word(governor).upos();
        String kind = upos == Upos.VERB || upos == Upos.AUX ? "v" : upos == Upos.ADJ || upos == Upos.ADV ? "a" : "n";
        String word = kind + ' ' + Clauses.lemma(tree, governor);
        if (kind.equals("v")) {
            Optional<Effect> phrase = framed(word + ' ' + Clauses.particle(tree, governor), frame);
            if (phrase.isPresent()) {
                return phrase;
            }
            if (!Clauses.particle(tree, governor).isEmpty()) {
                // 'set up' is not 'set'
                return Optional.empty();
            }
            if (governor + 1 < tree.size()) {
                String next = tree.word(governor + 1).form().toLowerCase(Locale.ROOT);
                phrase = PARTICLES.contains(next) ? framed(word + ' ' + next, frame) : Optional.empty();
                if (phrase.isPresent()) {
                    return phrase;
                }
            }
        }
        return framed(word, frame);
    }

    /** The effect of a word or phrase in this form, else in any. */
    private Optional<Effect> framed(String word, String frame) {
        Effect own = frame.isEmpty() ? null : effects.get(word + frame);
        return Optional.ofNullable(own == null ? effects.get(word) : own);
    }
}
