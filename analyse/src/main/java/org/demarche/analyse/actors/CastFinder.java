package org.demarche.analyse.actors;

import java.util.List;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.report.Report;

/** Finds who is spoken of in a report. */
@FunctionalInterface
public interface CastFinder {
    /** The cast of a report, from its parsed sentences. The report's date decides who held an office. */
    Cast find(Report report, List<Sentence> sentences);
}
