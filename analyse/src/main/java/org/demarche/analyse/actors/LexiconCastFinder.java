package org.demarche.analyse.actors;

import java.util.List;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.report.Report;

/**
 * Finds who is spoken of by a lexicon of names and roles and the words around them. Time grows with the length of the
 * text, up to the length of the longest name.
 *
 * @param lexicon names, roles and offices
 * @param towns the states of towns
 */
public record LexiconCastFinder(ActorLexicon lexicon, Towns towns) implements CastFinder {
    /** With the lexicon that comes with the program, and no towns but capitals and those of the lexicon. */
    public static LexiconCastFinder standard() {
        return new LexiconCastFinder(ActorLexicon.standard(), Towns.NONE);
    }

    @Override
    public Cast find(Report report, List<Sentence> sentences) {
        return new ReportCast(report, sentences, lexicon, towns);
    }
}
