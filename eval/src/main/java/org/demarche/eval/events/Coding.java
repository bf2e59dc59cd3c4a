package org.demarche.eval.events;

import java.io.IOException;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.reader.ModelReader;

/** The analyst that is scored, and what it holds open. */
record Coding(ModelReader reader, Analyst analyst) implements AutoCloseable {
    static Coding load() throws IOException {
        ModelReader reader = ModelReader.load();
        return new Coding(reader, Analyst.of(reader, ActorLexicon.standard()));
    }

    @Override
    public void close() {
        reader.close();
    }
}
