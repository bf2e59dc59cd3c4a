package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.EventClass;
import org.demarche.core.statement.Statement;

/**
 * The other side, where the clause of an act names none: in a report on two powers what one of them does to somebody it
 * does to the other ('Kabul regretted the shot. Islamabad recalled its envoy.').
 */
final class Counterparts {
    /** Classes of what is always done to somebody. */
    private static final Set<EventClass> DONE_TO_ANOTHER = Set.of(
            EventClass.SANCTION,
            EventClass.REQUEST,
            EventClass.REJECT,
            EventClass.THREATEN,
            EventClass.AID,
            EventClass.ACCUSE,
            EventClass.SUPPORT,
            EventClass.ASSAULT,
            EventClass.COOPERATE);

    /** CAMEO: return or release of persons, of property. */
    private static final Set<String> GIVEN_BACK = Set.of("0841", "0842");

    private final List<Mention> mentions;
    private final int start;
    private final int end;
    private final List<Statement> statements;

    /**
     * @param mentions all of the report
     * @param start where the sentence starts
     * @param end where it ends
     * @param statements those of the sentence
     */
    Counterparts(List<Mention> mentions, int start, int end, List<Statement> statements) {
        this.mentions = mentions;
        this.start = start;
        this.end = end;
        this.statements = statements;
    }

    /** The one power besides these that the sentence, else the report up to its end, speaks of; empty where there are none or several. */
    List<Mention> of(List<Mention> sources, Action action) {
        boolean arms = action.cameo().equals("072");
        if (arms || !DONE_TO_ANOTHER.contains(action.eventClass()) && !GIVEN_BACK.contains(action.cameo())) {
            return List.of();
        }
        List<String> own = new ArrayList<>();
        sources.forEach(source -> source.actor().country().ifPresent(own::add));
        if (own.isEmpty()) {
            return List.of();
        }
        Map<String, Mention> here = others(own, start, end);
        Map<String, Mention> near = here.isEmpty() ? others(own, 0, end) : here;
        return near.size() == 1 ? List.of(near.values().iterator().next()) : List.of();
    }

    private Map<String, Mention> others(List<String> own, int from, int to) {
        Map<String, Mention> found = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Optional<String> country = mention.actor().country();
            boolean inside =
                    mention.passage().start() >= from && mention.passage().end() <= to;
            if (inside
                    && country.isPresent()
                    && !own.contains(country.get())
                    && mention.actor().kind() != ActorKind.OUTLET
                    && !speaks(mention)) {
                found.putIfAbsent(country.get(), mention);
            }
        }
        return found;
    }

    private boolean speaks(Mention mention) {
        return statements.stream()
                .anyMatch(statement -> statement
                        .sourcePassage()
                        .filter(source -> source.start() <= mention.passage().start()
                                && mention.passage().end() <= source.end())
                        .isPresent());
    }

    /** Whoever says what stands here, where the words name a source. */
    Optional<Mention> speaker(int at) {
        return statements.stream()
                .filter(statement -> statement.content().start() <= at
                        && at < statement.content().end())
                .min(java.util.Comparator.comparingInt(statement ->
                        statement.content().end() - statement.content().start()))
                .flatMap(Counterparts::source);
    }

    private static Optional<Mention> source(Statement statement) {
        Actor actor = statement.source();
        return statement.sourcePassage().map(passage -> new Mention(actor, passage));
    }
}
