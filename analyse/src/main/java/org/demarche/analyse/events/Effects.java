package org.demarche.analyse.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** The effect of each governing word, from {@code events/effects.txt}. */
final class Effects {
    private final Map<String, Effect> effects = new HashMap<>();

    Effects() {
        WordLists.lines("effects.txt").forEach((number, line) -> {
            int colon = line.indexOf(':');
            Effect effect = Effect.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            String rest = line.substring(colon + 1).strip();
            for (String word : WordLists.words(rest.substring(2))) {
                effects.putIfAbsent(rest.charAt(0) + word, effect);
            }
        });
    }

    /** The effect of the word at this index on what it governs; empty where the word is not known. */
    Optional<Effect> of(Tree tree, int governor) {
        Upos upos = tree.word(governor).upos();
        String kind = upos == Upos.VERB || upos == Upos.AUX ? "v" : upos == Upos.ADJ || upos == Upos.ADV ? "a" : "n";
        String lemma = Clauses.lemma(tree, governor);
        if (kind.equals("v")) {
            String particle = Clauses.particle(tree, governor);
            if (!particle.isEmpty() && effects.containsKey("v" + lemma + " " + particle)) {
                return Optional.ofNullable(effects.get("v" + lemma + " " + particle));
            }
            if (governor + 1 < tree.size()) {
                String next = tree.word(governor + 1).form().toLowerCase(Locale.ROOT);
                Effect phrase = effects.get("v" + lemma + " " + next);
                if (phrase != null
                        && Set.of("out", "off", "short", "away", "up", "on", "ahead", "part", "down", "back")
                                .contains(next)) {
                    return Optional.of(phrase);
                }
            }
        }
        return Optional.ofNullable(effects.get(kind + lemma));
    }
}
