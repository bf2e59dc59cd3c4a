package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.Passage;
import org.demarche.core.statement.Statement;

/** Whose word the network of sightings takes an act for: that of somebody who makes a statement, or of the report alone. */
final class Sayers {
    /** Nothing was looked for. */
    static final Sayers UNSEEN = new Sayers(List.of(), 0);

    private final List<Sayer> sayers;
    private final double nobody;

    private record Sayer(Statement statement, double likelihood) {}

    private Sayers(List<Sayer> sayers, double nobody) {
        this.sayers = sayers;
        this.nobody = nobody;
    }

    /**
     * @param act what is seen of the act
     * @param sentences those of the report
     * @param sentence index of the act's
     * @param statements those that may tell of it
     */
    static Sayers of(ActSighting act, List<Sentence> sentences, int sentence, List<Statement> statements) {
        List<Sayer> sayers = new ArrayList<>();
        double nobody = 0;
        for (Link link : act.sayers()) {
            if (link.sentence() == 0 && link.word() == act.word()) {
                nobody = link.likelihood();
                continue;
            }
            int start = sentences
                    .get(sentence + link.sentence())
                    .words()
                    .get(link.word())
                    .start();
            statements.stream()
                    .filter(statement -> statement
                            .sourcePassage()
                            .filter(source -> holds(source, start))
                            .isPresent())
                    .forEach(statement -> sayers.add(new Sayer(statement, link.likelihood())));
        }
        return new Sayers(sayers, nobody);
    }

    private static boolean holds(Passage passage, int start) {
        return passage.start() <= start && start < passage.end();
    }

    /** How likely it is the report's own word, in [0, 1]. */
    double nobody() {
        return nobody;
    }

    /** How likely it is the word of whoever makes this statement, in [0, 1]. */
    double likelihood(Statement statement) {
        return sayers.stream()
                .filter(sayer -> sayer.statement().source().equals(statement.source()))
                .mapToDouble(Sayer::likelihood)
                .max()
                .orElse(0);
    }

    /** The likeliest statement whose word it is, if it is at least this likely; of one speaker's the shortest. */
    Optional<Statement> surest(double least) {
        return sayers.stream()
                .filter(sayer -> sayer.likelihood() >= least)
                .max(Comparator.comparingDouble(Sayer::likelihood)
                        .thenComparing(
                                sayer -> -sayer.statement().content().exact().length()))
                .map(Sayer::statement);
    }
}
