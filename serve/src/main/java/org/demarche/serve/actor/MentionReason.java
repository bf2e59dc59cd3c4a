package org.demarche.serve.actor;

import java.util.Locale;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.name.NameMatch;
import org.demarche.core.name.NameMatcher;

/** Why words of a report are held to mean an actor, in words. */
public final class MentionReason {
    /** Longer words or names are no names, and comparing them would take long. */
    private static final int LONGEST = 120;

    private MentionReason() {}

    /** Whether words are a pronoun, which means another in each report. */
    public static boolean isPronoun(String words) {
        return words.toLowerCase(Locale.ROOT).matches("he|she|it|they|we|i|his|her|its|their|him|them|who|which");
    }

    /**
     * The reason.
     *
     * @param words as written
     * @param actor whom they were read to mean
     */
    public static String of(String words, Actor actor) {
        String name = actor.name();
        if (words.equalsIgnoreCase(name)) {
            return "the name itself";
        }
        if (words.length() > LONGEST || name.length() > LONGEST || name.isBlank()) {
            return "as its report names them";
        }
        NameMatch match = actor.kind() == ActorKind.PERSON
                ? NameMatcher.persons(words, name)
                : NameMatcher.organisations(words, name);
        if (match.same()) {
            return match.because();
        }
        return isPronoun(words)
                ? "a pronoun that stands for them in its report"
                : "a name, office or description that means them, by the lexicon or by its report";
    }
}
