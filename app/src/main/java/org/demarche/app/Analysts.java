package org.demarche.app;

import java.io.IOException;
import java.util.function.Supplier;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.ActorLexicon;

/** The analyst of the command line, with the user's own lexicon where DEMARCHE_LEXICON names a folder. */
final class Analysts {
    private Analysts() {}

    static Analyst load() throws IOException {
        return load(Analysts::lexicon);
    }

    /** The same with a lexicon that others use too. */
    static Analyst load(Supplier<ActorLexicon> lexicon) throws IOException {
        return Analyst.load(lexicon);
    }

    /** The lexicon of actors; what cannot be read of the user's own files is said on standard error. */
    static ActorLexicon lexicon() {
        ActorLexicon lexicon = ActorLexicon.configured(System.getenv());
        lexicon.problems().forEach(problem -> System.err.println("demarche: lexicon: " + problem));
        return lexicon;
    }
}
