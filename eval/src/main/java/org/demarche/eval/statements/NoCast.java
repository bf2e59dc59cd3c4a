package org.demarche.eval.statements;

import java.util.List;
import org.demarche.analyse.actors.Cast;
import org.demarche.core.actor.Mention;

/** Nobody is known. */
record NoCast() implements Cast {
    @Override
    public List<Mention> at(int sentence, int word) {
        return List.of();
    }

    @Override
    public List<Mention> mentions() {
        return List.of();
    }
}
