package org.demarche.serve.actor;

import java.util.Locale;
import java.util.Optional;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.name.NameMatch;
import org.demarche.core.name.NameMatcher;

/** Why words of a report are held to mean an actor, in words. */
public final class MentionReason {
    /** Longer words or names are no names, and comparing them would take long. */
    private static final int LONGEST = 120;

    private static final String LEXICON =
            "a name, office or description that means them, by the lexicon or by its report";
    private static final String BY_REPORT = "an office or description that means them in its report";

    private MentionReason() {}

    /** Whether words are a pronoun, which means another in each report. */
    public static boolean isPronoun(String words) {
        return words.toLowerCase(Locale.ROOT)
                .matches(
                        "he|she|it|they|we|you|i|his|her|its|their|our|your|my|him|them|us|me|himself|herself|itself|themselves|who|whom|whose|which|that");
    }

    /** As {@link #of(String, Actor)}, and where only the lexicon can say, what it says. */
    static String of(String words, Actor actor, Naming naming) {
        String reason = of(words, actor);
        if (!reason.equals(LEXICON)) {
            return reason;
        }
        return naming.explain(words, Optional.empty()).candidates().stream()
                .filter(candidate -> candidate.who().startsWith(actor.name()))
                .map(Naming.Candidate::reason)
                .findFirst()
                .orElse(BY_REPORT);
    }

    /**
     * The reason.
     *
     * @param words as written
     * @param actor whom they were read to mean
     */
    public static String of(String words, Actor actor) {
        String name = actor.name();
        if (words.replaceFirst("(?i)^(the|an?) ", "").equalsIgnoreCase(name.replaceFirst("(?i)^(the|an?) ", ""))) {
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
        return isPronoun(words) ? "a pronoun that stands for them in its report" : LEXICON;
    }
}
