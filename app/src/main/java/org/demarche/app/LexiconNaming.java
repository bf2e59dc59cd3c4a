package org.demarche.app;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.Explanation;
import org.demarche.core.actor.Actor;
import org.demarche.serve.actor.Naming;
import org.jspecify.annotations.Nullable;

/** Explains names by the lexicon, which is read when it is first asked. */
final class LexiconNaming implements Naming {
    private @Nullable ActorLexicon lexicon;

    @Override
    public Explained explain(String name, Optional<LocalDate> day) {
        Explanation explanation = lexicon().explain(name, day);
        return new Explained(
                explanation.chosen().map(LexiconNaming::shown),
                explanation.reason(),
                explanation.candidates().stream()
                        .map(candidate ->
                                new Candidate(shown(candidate.actor()), candidate.reason(), candidate.source()))
                        .toList());
    }

    /** The lexicon, read once for all who ask. */
    synchronized ActorLexicon lexicon() {
        if (lexicon == null) {
            lexicon = Analysts.lexicon();
        }
        return lexicon;
    }

    private static String shown(Actor actor) {
        return actor.name()
                + actor.country().map(code -> ", " + code).orElse("")
                + actor.sector().map(sector -> ", " + sector).orElse("")
                + " (" + actor.kind().word() + ")";
    }
}
