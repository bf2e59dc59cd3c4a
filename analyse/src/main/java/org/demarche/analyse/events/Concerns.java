package org.demarche.analyse.events;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.event.Concern;
import org.demarche.core.event.EventClass;

/** What an event is about, from the words that hang on its trigger; the words are in {@code events/concerns.txt}. */
final class Concerns {
    /** Phrases that say why or when, not what about. */
    private static final Set<String> REASONS = Set.of(
            "over",
            "after",
            "before",
            "during",
            "since",
            "amid",
            "because of",
            "despite",
            "following",
            "in response to",
            "due to");

    /** Classes for which 'for' gives the reason: 'criticised Oman for the raid'. */
    private static final Set<EventClass> JUDGED =
            Set.of(EventClass.ACCUSE, EventClass.SUPPORT, EventClass.COERCE, EventClass.SANCTION);

    private static final int FARTHEST = 60;

    private final Map<String, Set<Concern>> words = new HashMap<>();

    Concerns() {
        Map<Concern, Set<String>> lists = new EnumMap<>(Concern.class);
        WordLists.named("concerns.txt")
                .forEach((name, list) -> lists.put(Concern.valueOf(name.toUpperCase(Locale.ROOT)), list));
        lists.forEach((concern, list) ->
                list.forEach(word -> words.computeIfAbsent(word, key -> EnumSet.noneOf(Concern.class))
                        .add(concern)));
    }

    /** What the words under the trigger are about, with what the action is about by itself. */
    Set<Concern> of(Tree tree, Trigger trigger, Action action) {
        Set<Concern> found = EnumSet.noneOf(Concern.class);
        found.addAll(action.concerns());
        boolean forReason = JUDGED.contains(action.eventClass());
        int first = Math.max(tree.first(trigger.word()), trigger.word() - FARTHEST);
        int last = Math.min(tree.last(trigger.word()), trigger.word() + FARTHEST);
        for (int word = first; word <= last; word++) {
            boolean note = action.eventClass() == EventClass.ACCUSE
                    && Clauses.lemma(tree, word).equals("protest"); // a note, and nobody in the street
            if (!note && !powers(tree, word) && near(tree, trigger.word(), word, forReason)) {
                found.addAll(words.getOrDefault(Clauses.lemma(tree, word), Set.of()));
            }
        }
        return found;
    }

    /** 'the two nuclear powers' are states, and neither energy nor warheads. */
    private static boolean powers(Tree tree, int word) {
        int noun = tree.is(word, "amod") ? tree.head(word) : word;
        return tree.word(noun).form().equalsIgnoreCase("powers");
    }

    /** Whether a word belongs to the trigger's own clause, and not to the source phrase or a clause of its own. */
    private static boolean near(Tree tree, int trigger, int word, boolean forReason) {
        int at = word;
        for (int steps = 0; at != trigger; steps++) {
            if (at < 0
                    || steps > 8
                    || tree.is(at, "nsubj")
                    || tree.is(at, "parataxis")
                    || tree.is(at, "conj") && Clauses.isPredicate(tree, at)
                    || tree.is(at, "acl") && tree.word(at).relation().equals("acl:relcl")
                    || tree.is(at, "obl") && REASONS.contains(Clauses.preposition(tree, at))
                    || forReason
                            && tree.is(at, "obl")
                            && Clauses.preposition(tree, at).equals("for")
                    || tree.is(at, "advcl") && !Clauses.isInfinitive(tree, at)) {
                return false;
            }
            at = tree.head(at);
        }
        return true;
    }
}
