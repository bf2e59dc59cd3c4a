package org.demarche.analyse.statements;

import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.core.statement.Stance;

/** What a source does by saying something, once negation and the words themselves are taken into account. */
final class Stances {
    /** 'does not believe' speaks against the content; 'does not know', 'does not expect' do not. */
    private static final Set<String> REVERSED = Set.of(
            "believe", "think", "agree", "accept", "see", "consider", "feel", "recall", "recognize", "recognise");

    /** Said of a claim, these words deny it. */
    private static final Pattern DENYING = Pattern.compile(
            "\\b(never heard of|(?:not|n['’]t) (?:been )?aware of|unaware of|no (?:knowledge|awareness) of"
                    + "|kn(?:e|o)w nothing (?:of|about)|(?:had|has|have) nothing to do with|no such (?:thing|request|plan|deal|talks)"
                    + "|(?:was|were|is|are|as) (?:not true|untrue|false|baseless|groundless|unfounded|fabricated|fake"
                    + "|pure fiction|a lie|lies|nonsense|completely false|totally false|entirely false)"
                    + "|no truth (?:in|to)|no basis (?:in|for)|without (?:any )?foundation|never happened|did not happen)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The speaker, at the head of what he says. */
    private static final String SPEAKER = "[\"“]?(?:I|we|he|she|it|they|(?:his|her|its|our|my|their) \\p{L}+) [\"“]?";

    private static final Pattern NOT_SO = Pattern.compile(
            SPEAKER + "(?:(?:has|have|had|did|was|were|is|are)(?: not\\b|n['’]t\\b)|never\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OTHERS_NOT = Pattern.compile(
            "(?:[\\p{L}'’-]+ ){1,5}[\"“]?(?:(?:has|have|had|did|was|were) not|(?:has |have |had )?never)\\b");
    private static final Pattern WILL_NOT = Pattern.compile(
            SPEAKER + "(?:(?:will|would|shall) not\\b|won['’]t\\b|(?:has|have|had) no intention\\b|would sooner\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int HOW_FAR = 120;

    private Stances() {}

    /** The stance of a cue under negation. */
    static Stance negated(Cue cue) {
        return switch (cue.stance()) {
            case SAYS -> cue.kind() == CueKind.ATTITUDE ? Stance.DENIES : Stance.DECLINES;
            case BELIEVES ->
                cue.kind() == CueKind.SPEECH
                        ? Stance.DECLINES
                        : REVERSED.contains(cue.word()) ? Stance.DENIES : Stance.BELIEVES;
            case DENIES, ASKS, WARNS, PROMISES, ACCUSES -> Stance.DECLINES;
            case DECLINES -> Stance.SAYS;
        };
    }

    /** What somebody does by saying these words. */
    static Stance by(String content) {
        if (WILL_NOT.matcher(content).matches()) {
            return Stance.DECLINES;
        }
        return NOT_SO.matcher(content).matches() || OTHERS_NOT.matcher(content).lookingAt() || denies(content)
                ? Stance.DENIES
                : Stance.SAYS;
    }

    /** Whether what is said is itself a denial: 'had never heard of', 'the report was false'. */
    static boolean denies(String content) {
        String beginning = content.length() <= HOW_FAR ? content : content.substring(0, HOW_FAR);
        return DENYING.matcher(beginning).find();
    }
}
