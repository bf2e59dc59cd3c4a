package org.demarche.app;

import java.io.IOException;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.events.LexiconCoder;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.RuleStatementFinder;

/** Puts the analyst together from the reader model, the lexicons and the rules. */
final class Analysts {
    private Analysts() {}

    /** The analyst of the command line, with the user's own lexicon where DEMARCHE_LEXICON names a folder. */
    static Analyst load() throws IOException {
        return new Analyst(
                ModelReader.load(), new LexiconCastFinder(lexicon()), new RuleStatementFinder(), LexiconCoder.create());
    }

    /** The lexicon of actors; what cannot be read of the user's own files is said on standard error. */
    static ActorLexicon lexicon() {
        ActorLexicon lexicon = ActorLexicon.configured(System.getenv());
        lexicon.problems().forEach(problem -> System.err.println("demarche: lexicon: " + problem));
        return lexicon;
    }
}
