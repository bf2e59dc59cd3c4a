package org.demarche.eval.events;

import java.io.IOException;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.events.LexiconCoder;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.RuleStatementFinder;

/** The analyst that is scored, and what it holds open. */
record Coding(ModelReader reader, Analyst analyst) implements AutoCloseable {
    static Coding load() throws IOException {
        ModelReader reader = ModelReader.load();
        return new Coding(
                reader,
                new Analyst(reader, LexiconCastFinder.standard(), new RuleStatementFinder(), LexiconCoder.create()));
    }

    @Override
    public void close() {
        reader.close();
    }
}
