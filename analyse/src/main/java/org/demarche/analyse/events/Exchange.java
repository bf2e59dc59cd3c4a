package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/**
 * What was done just before in a report: whoever strikes, accuses or expels is whom the answer goes to ('Oman expelled
 * two envoys. Yemen recalled its ambassador in response.').
 */
final class Exchange {
    private static final int NEAR = 400;

    /** So many events back what is taken up later is looked for. */
    private static final int REACH = 200;

    private static final Set<EventClass> HOSTILE = Set.of(
            EventClass.ACCUSE,
            EventClass.SANCTION,
            EventClass.ASSAULT,
            EventClass.COERCE,
            EventClass.THREATEN,
            EventClass.REJECT,
            EventClass.MOBILIZE);

    private static final Set<EventClass> MUTUAL = Set.of(EventClass.AGREE, EventClass.CONSULT, EventClass.COOPERATE);

    private static final Set<String> ANSWERS =
            Set.of("response", "reply", "retaliation", "return", "answer", "retort", "reprisal", "countermeasure");

    private final List<Event> before;
    private final String text;

    Exchange(List<Event> before, String text) {
        this.before = new ArrayList<>(before);
        this.text = text;
    }

    void add(Event event) {
        before.add(event);
    }

    /** Whether the words of the trigger call it an answer: 'in response', 'promised a reply'. */
    static boolean answers(Tree tree, int trigger) {
        for (int child : tree.children(trigger)) {
            if ((tree.is(child, "obl") || tree.is(child, "obj")) && ANSWERS.contains(Clauses.lemma(tree, child))) {
                return true;
            }
        }
        return false;
    }

    /** Whom these answer; empty where nobody is known to have acted on them shortly before. */
    List<Mention> answered(List<Mention> sources, int at, boolean saidToAnswer) {
        Optional<String> own = country(sources);
        if (own.isEmpty()) {
            return List.of();
        }
        for (int index = before.size() - 1; index >= 0; index--) {
            Event event = before.get(index);
            if (!isJustBefore(event, at)) {
                continue;
            }
            Optional<String> other = country(event.sources());
            boolean stands = isReal(event);
            boolean onThem = event.targets().stream()
                    .anyMatch(target -> target.actor().country().equals(own));
            if (stands
                    && other.isPresent()
                    && !other.equals(own)
                    && (saidToAnswer || onThem && HOSTILE.contains(event.eventClass()))) {
                return event.sources();
            }
        }
        return List.of();
    }

    /** Whether it was told of before this place, not far from it and in the same paragraph. */
    private boolean isJustBefore(Event event, int at) {
        int end = event.trigger().end();
        return end <= at && at - end <= NEAR && !text.substring(end, at).contains("\n\n");
    }

    /** With whom these last dealt before this place: who acted on them, or on whom they acted. */
    List<Mention> otherSide(List<String> own, int at) {
        for (int index = before.size() - 1; index >= 0; index--) {
            Event event = before.get(index);
            if (event.trigger().end() > at || at - event.trigger().end() > NEAR) {
                continue;
            }
            if (ofThese(event.targets(), own) && !ofThese(event.sources(), own)) {
                return event.sources();
            }
            if (ofThese(event.sources(), own)
                    && !ofThese(event.targets(), own)
                    && !event.targets().isEmpty()) {
                return event.targets();
            }
        }
        return List.of();
    }

    private static boolean ofThese(List<Mention> mentions, List<String> countries) {
        return mentions.stream()
                .anyMatch(mention ->
                        mention.actor().country().filter(countries::contains).isPresent());
    }

    /** These, where they are several; else those who last dealt with each other before this place. */
    List<Mention> parties(int at, List<Mention> around) {
        if (around.size() > 1) {
            return around;
        }
        return last(at).filter(event -> MUTUAL.contains(event.eventClass()))
                .map(event -> {
                    List<Mention> both = new ArrayList<>(event.sources());
                    both.addAll(event.targets());
                    return both;
                })
                .filter(both -> both.size() > 1)
                .orElse(List.of());
    }

    /** Who was told of before this place as holding or arresting somebody. */
    List<Mention> captors(int at) {
        for (int index = before.size() - 1; index >= 0; index--) {
            Event event = before.get(index);
            if (event.eventClass() == EventClass.COERCE && event.trigger().end() <= at) {
                return event.sources();
            }
        }
        return List.of();
    }

    /** What was told of last before this place. */
    Optional<Event> last(int at) {
        return before.stream()
                .filter(event ->
                        event.trigger().end() <= at && at - event.trigger().end() <= NEAR)
                .reduce((first, second) -> second);
    }

    /** Who did what was told of last, before this place, others than these; empty where nothing was. */
    List<Mention> before(List<Mention> sources, int at) {
        for (int index = before.size() - 1; index >= 0; index--) {
            Event event = before.get(index);
            boolean same = event.sources().stream()
                    .anyMatch(one ->
                            sources.stream().anyMatch(other -> other.actor().equals(one.actor())));
            if (!same && isJustBefore(event, at)) {
                List<Mention> both = new ArrayList<>(event.sources());
                if (MUTUAL.contains(event.eventClass())) {
                    both.addAll(event.targets());
                }
                return others(both, sources);
            }
        }
        return List.of();
    }

    /** The latest such event told before this place, not too far back: time grows with the text and no faster. */
    private Optional<Event> latest(int at, Predicate<Event> such) {
        for (int index = before.size() - 1; index >= Math.max(0, before.size() - REACH); index--) {
            Event event = before.get(index);
            if (event.trigger().end() <= at && such.test(event)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** Who asked or offered these something last, before this place: whose it is when they turn 'the demand' down. */
    List<Mention> asking(List<Mention> sources, int at) {
        List<String> own = Understood.countries(sources);
        return latest(
                        at,
                        event -> (event.eventClass() == EventClass.REQUEST || event.standing() == Standing.ANNOUNCED)
                                && ofThese(event.targets(), own)
                                && !ofThese(event.sources(), own))
                .map(Event::sources)
                .orElse(List.of());
    }

    /** Between whom these mediate: the states of which one last did something hostile to the other, before this place. */
    List<Mention> quarrelling(List<Mention> mediators, int at) {
        List<String> own = Understood.countries(mediators);
        return latest(
                        at,
                        event -> HOSTILE.contains(event.eventClass())
                                && isBetweenTwo(event)
                                && !ofThese(event.sources(), own)
                                && !ofThese(event.targets(), own))
                .map(event -> Stream.concat(event.sources().stream(), event.targets().stream())
                        .toList())
                .orElse(List.of());
    }

    private static boolean isBetweenTwo(Event event) {
        List<String> one = Understood.countries(event.sources());
        List<String> other = Understood.countries(event.targets());
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** Who did what is of this class last before this place, others than these. */
    List<Mention> doing(EventClass eventClass, List<Mention> sources, int at) {
        List<String> own = Understood.countries(sources);
        return latest(at, event -> event.eventClass() == eventClass && isReal(event) && !ofThese(event.sources(), own))
                .map(Event::sources)
                .orElse(List.of());
    }

    private static boolean isReal(Event event) {
        return event.standing() == Standing.HAPPENED || event.standing() == Standing.UNDER_WAY;
    }

    /** A state takes up what another did; people may take up what their own state did, if it alone did it. */
    private static List<Mention> others(List<Mention> mentions, List<Mention> sources) {
        Optional<String> own = country(sources);
        List<Mention> abroad = mentions.stream()
                .filter(mention -> own.isEmpty() || !mention.actor().country().equals(own))
                .toList();
        boolean atHome = abroad.isEmpty() && !sources.stream().allMatch(PoliticalActors::isState);
        return atHome ? mentions : abroad;
    }

    /** The country, where they are all of one. */
    private static Optional<String> country(List<Mention> mentions) {
        Optional<String> first =
                mentions.stream().findFirst().flatMap(mention -> mention.actor().country());
        return mentions.stream().allMatch(mention -> mention.actor().country().equals(first))
                ? first
                : Optional.empty();
    }
}
