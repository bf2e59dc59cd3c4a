package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
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
            EventClass.THREATEN,
            EventClass.AID,
            EventClass.ACCUSE,
            EventClass.SUPPORT,
            EventClass.ASSAULT,
            EventClass.AGREE,
            EventClass.CONCEDE,
            EventClass.COOPERATE);

    /** Whoever is named only later, or by a pronoun, counts as so many characters further off. */
    private static final int BEHIND = 500;

    /** CAMEO: return or release of persons, of property. */
    private static final Set<String> GIVEN_BACK = Set.of("0841", "0842");

    /** CAMEO: yielding as such, political change at home. */
    private static final Set<String> GIVES_WAY = Set.of("080", "083");

    private static final Set<EventClass> AT_A_PLACE = Set.of(EventClass.ASSAULT, EventClass.AID, EventClass.COOPERATE);

    /** Words too unsure to be the other side of an act that names none. */
    private static final Set<String> PRONOUNS =
            Set.of("they", "them", "their", "it", "its", "he", "him", "his", "she", "her", "we", "us", "our");

    private final String text;
    private final Exchange exchange;
    private final List<Mention> mentions;
    private final int start;
    private final int end;
    private final List<Statement> statements;

    /**
     * @param mentions all of the report
     * @param text the report's
     * @param start where the sentence starts
     * @param end where it ends
     * @param statements those of the sentence
     * @param exchange what was done before
     */
    Counterparts(
            List<Mention> mentions, String text, int start, int end, List<Statement> statements, Exchange exchange) {
        this.text = text;
        this.exchange = exchange;
        this.mentions = mentions;
        this.start = start;
        this.end = end;
        this.statements = statements;
    }

    /** The one power besides these that the sentence, else the report up to its end, speaks of; empty where there are none or several. */
    List<Mention> of(List<Mention> sources, Trigger trigger) {
        Entry entry = trigger.entry();
        if (entry.action().isEmpty()) {
            return List.of();
        }
        Action action = entry.action().get();
        boolean promised = action.eventClass() == EventClass.AGREE
                && (entry.standing().isPresent()
                        || entry.lemma().equals("agree")
                        || sources.stream().anyMatch(Counterparts::body));
        if (trigger.nominal() || promised || GIVES_WAY.contains(action.cameo())) {
            return List.of();
        }
        boolean arms = action.cameo().equals("072");
        if (arms || !DONE_TO_ANOTHER.contains(action.eventClass()) && !GIVEN_BACK.contains(action.cameo())) {
            return List.of();
        }
        List<String> own = new ArrayList<>();
        sources.forEach(source -> source.actor().country().ifPresent(own::add));
        if (own.isEmpty()) {
            return List.of();
        }
        boolean anywhere = AT_A_PLACE.contains(action.eventClass());
        Map<String, Mention> here = others(own, start, end, anywhere);
        Map<String, Mention> near = here.isEmpty() ? others(own, 0, end, anywhere) : here;
        return near.size() == 1
                ? List.of(near.values().iterator().next())
                : here.isEmpty() && !near.isEmpty() ? notSpeaking(exchange.otherSide(own, end)) : List.of();
    }

    /** For each country of which the report speaks, the mention nearest to this place, up to so many of the nearest; those before it rather than those after. */
    List<Mention> near(int at, int most) {
        Map<String, Near> nearest = new HashMap<>();
        for (Mention mention : mentions) {
            mention.actor().country().filter(country -> !outlet(mention)).ifPresent(country -> {
                Near near = new Near(mention, distance(mention, at));
                nearest.merge(country, near, (one, other) -> other.distance() < one.distance() ? other : one);
            });
        }
        return nearest.values().stream()
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparingInt(near -> near.mention().passage().start()))
                .limit(most)
                .map(Near::mention)
                .toList();
    }

    /** A mention and how many characters off it counts as. */
    private record Near(Mention mention, int distance) {}

    private int distance(Mention mention, int at) {
        int start = mention.passage().start();
        int pronoun = PRONOUNS.contains(mention.passage().exact().toLowerCase(Locale.ROOT)) ? BEHIND : 0;
        boolean here = start >= this.start && start < end;
        return pronoun + (start <= at ? at - start : here ? start - at : start - at + BEHIND);
    }

    /** Whether this is a pronoun before which the sentence names more than one power. */
    boolean mayMeanSeveral(Mention mention) {
        int at = mention.passage().start();
        return PRONOUNS.contains(mention.passage().exact().toLowerCase(Locale.ROOT))
                && others(List.of(), start, at, true).size() > 1;
    }

    /** Where several could be meant, those who tell of the act are the last to be. */
    private List<Mention> notSpeaking(List<Mention> others) {
        boolean tell = others.stream()
                .flatMap(other -> other.actor().country().stream())
                .anyMatch(country -> statements.stream()
                        .anyMatch(statement -> statement.source().country().equals(Optional.of(country))));
        return tell ? List.of() : others;
    }

    /** What is hit at home: the word for it with the doers' country, where the report speaks of no other. */
    List<Mention> home(List<Mention> sources, Word affected) {
        List<String> own = new ArrayList<>();
        sources.forEach(source -> source.actor().country().ifPresent(own::add));
        if (own.stream().distinct().count() != 1
                || affected.upos() == Upos.PROPN
                || !others(own, 0, text.length(), true).isEmpty()) {
            return List.of();
        }
        Passage words = Passage.of(text, affected.start(), affected.end());
        return List.of(new Mention(
                new Actor(words.exact(), Optional.of(own.get(0)), Optional.empty(), ActorKind.GROUP), words));
    }

    /** 'in Geneva' names a place, and no party. */
    private boolean onlyPlace(Mention mention) {
        int at = mention.passage().start();
        return at > 3 && text.startsWith("in ", at - 3);
    }

    private Map<String, Mention> others(List<String> own, int from, int to, boolean places) {
        Map<String, Mention> found = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Optional<String> country = mention.actor().country();
            boolean inside =
                    mention.passage().start() >= from && mention.passage().end() <= to;
            if (inside
                    && country.isPresent()
                    && !own.contains(country.get())
                    && mention.actor().kind() != ActorKind.OUTLET
                    && !PRONOUNS.contains(mention.passage().exact().toLowerCase(Locale.ROOT))
                    && (places || !onlyPlace(mention))
                    && !speaks(mention)) {
                found.putIfAbsent(country.get(), mention);
            }
        }
        return found;
    }

    /** Whether this is a newspaper, a station or the like, which reports and is no party. */
    static boolean outlet(Mention mention) {
        return mention.actor().kind() == ActorKind.OUTLET
                || mention.actor().sector().equals(Optional.of(Sector.MED));
    }

    private static boolean body(Mention mention) {
        return mention.actor().sector().filter(sector -> sector == Sector.IGO).isPresent();
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
                .min(Comparator.comparingInt(statement ->
                        statement.content().end() - statement.content().start()))
                .flatMap(Counterparts::source);
    }

    private static Optional<Mention> source(Statement statement) {
        Actor actor = statement.source();
        return statement.sourcePassage().map(passage -> new Mention(actor, passage));
    }
}
