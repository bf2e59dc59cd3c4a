package org.demarche.analyse.syntax;

import java.util.List;

/** Turns text into parsed sentences. The same text always gives the same sentences. */
public interface SentenceReader extends AutoCloseable {
    /** The sentences of a text in order; offsets count in that text. Blank text gives none. Never throws on any text. */
    List<Sentence> read(String text);

    /** Names the model and rules, so that readings can be told apart: 'reader-1+a1b2c3'. */
    String version();

    @Override
    void close();
}
