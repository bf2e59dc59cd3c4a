package org.demarche.core.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.reading.Reading;
import org.demarche.core.statement.Statement;

/**
 * Whom the actors of readings are held to be by people: those said to be the same put together, words said not to mean
 * an actor taken out of it. Readings stay as they are; this is put over them where they are counted, shown and exported.
 */
public final class JudgedActors {
    /** Everybody as read. */
    public static final JudgedActors NONE = of(List.of(), id -> Optional.empty());

    private final Map<Actor, Actor> whole = new LinkedHashMap<>();
    private final Map<Actor, Map<String, Actor>> apart = new LinkedHashMap<>();
    private final Map<Actor, List<Share>> shares = new LinkedHashMap<>();
    private final Map<Actor, Judgement> put = new HashMap<>();
    private final Map<Actor, Map<String, Judgement>> taken = new HashMap<>();

    private JudgedActors() {}

    /**
     * Part of what was read of an actor.
     *
     * @param actor as read
     * @param only the words, as {@link #words} has them, that are meant; empty for all
     * @param without the words that are not
     */
    public record Share(Actor actor, Optional<String> only, Set<String> without) {
        /** Whether words as written are part of it. */
        public boolean holds(String written) {
            if (isWhole()) {
                return true;
            }
            String words = words(written);
            return only.map(words::equals).orElse(true) && !without.contains(words);
        }

        /** Whether it is all that was read of the actor. */
        public boolean isWhole() {
            return only.isEmpty() && without.isEmpty();
        }
    }

    /**
     * What follows from judgements.
     *
     * @param standing judgements of the kinds {@link JudgementKind#SAME_ACTOR} and {@link JudgementKind#OTHER_ACTOR} that
     *     were not taken back, in the order they came; what names an unknown actor is passed over
     * @param known the actor of an id, where readings have it
     */
    public static JudgedActors of(Collection<Judgement> standing, Function<String, Optional<Actor>> known) {
        JudgedActors judged = new JudgedActors();
        Groups groups = new Groups(known);
        standing.forEach(groups::put);
        // Words are taken out of all that are held to be one, whichever came first.
        standing.forEach(groups::take);
        groups.actors.forEach((id, actor) -> judged.add(id, actor, groups));
        return judged;
    }

    private void add(String id, Actor actor, Groups groups) {
        String root = groups.root(id);
        Actor held = groups.actors.getOrDefault(root, actor);
        whole.put(actor, held);
        Optional.ofNullable(groups.joined.get(id)).ifPresent(judgement -> put.put(actor, judgement));
        Map<String, Actor> parts = new TreeMap<>();
        groups.taken.getOrDefault(root, Map.of()).forEach((words, out) -> {
            String other = groups.root(out.actor().id());
            if (!other.equals(root)) {
                parts.put(words, groups.actors.getOrDefault(other, out.actor()));
                taken.computeIfAbsent(actor, unseen -> new HashMap<>()).put(words, out.judgement());
            }
        });
        if (!parts.isEmpty()) {
            apart.put(actor, parts);
        }
        share(held, new Share(actor, Optional.empty(), new TreeSet<>(parts.keySet())));
        parts.forEach((words, other) -> share(other, new Share(actor, Optional.of(words), Set.of())));
    }

    private void share(Actor held, Share share) {
        shares.computeIfAbsent(held, unseen -> new ArrayList<>()).add(share);
    }

    /** Words taken out of an actor, whom they stand for since, and by which judgement. */
    private record Taken(Actor actor, Judgement judgement) {}

    /** Actors by id, each leading to another that it is said to be. */
    private static final class Groups {
        private final Function<String, Optional<Actor>> known;
        private final Map<String, Actor> actors = new LinkedHashMap<>();
        private final Map<String, String> leads = new HashMap<>();
        private final Map<String, Judgement> joined = new HashMap<>();
        private final Map<String, Map<String, Taken>> taken = new HashMap<>();

        Groups(Function<String, Optional<Actor>> known) {
            this.known = known;
        }

        private Optional<Actor> find(String id) {
            if (!actors.containsKey(id)) {
                known.apply(id).ifPresent(actor -> actors.put(id, actor));
            }
            return Optional.ofNullable(actors.get(id));
        }

        String root(String id) {
            String root = id;
            for (String next = leads.get(root); next != null; next = leads.get(root)) {
                root = next;
            }
            return root;
        }

        /** The one that was named last as the other's is whom all of them are. */
        void put(Judgement judgement) {
            String one = judgement.subject();
            String other = judgement.verdict();
            if (!judgement.kind().equals(JudgementKind.SAME_ACTOR.words())
                    || find(one).isEmpty()
                    || find(other).isEmpty()) {
                return;
            }
            String root = root(one);
            if (!root.equals(root(other))) {
                leads.put(root, root(other));
            } else if (!root.equals(other)) {
                leads.remove(other);
                leads.put(root, other);
            }
            joined.put(one, judgement);
            joined.put(other, judgement);
        }

        void take(Judgement judgement) {
            String id = judgement.subject();
            if (!judgement.kind().equals(JudgementKind.OTHER_ACTOR.words()) || find(id).isEmpty()) {
                return;
            }
            String words = words(judgement.verdict());
            Actor other = apart(find(id).orElseThrow(), words);
            actors.putIfAbsent(other.id(), other);
            taken.computeIfAbsent(root(id), unseen -> new TreeMap<>()).put(words, new Taken(other, judgement));
        }
    }

    /**
     * Whom words stand for that were taken out of an actor: somebody who goes by these words, of no known state or
     * sector, until somebody says who it is.
     */
    public static Actor apart(Actor actor, String words) {
        ActorKind kind = actor.kind() == ActorKind.STATE ? ActorKind.UNNAMED : actor.kind();
        return new Actor(words(words), Optional.empty(), Optional.empty(), kind);
    }

    /** Words as they are compared: what stands between them is one space. */
    public static String words(String written) {
        return written.strip().replaceAll("\\s+", " ");
    }

    /** Whether nobody judged any actor. */
    public boolean isEmpty() {
        return whole.isEmpty();
    }

    /** The actors, as read, that are not held to be just what they were read as. */
    public Set<Actor> judged() {
        return whole.keySet();
    }

    /** Those whom the judged actors are held to be. */
    public Set<Actor> held() {
        return new LinkedHashSet<>(shares.keySet());
    }

    /** Whom an actor is held to be, apart from any words taken out of it. */
    public Actor of(Actor actor) {
        return whole.getOrDefault(actor, actor);
    }

    /** Whom words are held to mean that were read as an actor. */
    public Actor of(Actor actor, String written) {
        Map<String, Actor> parts = apart.get(actor);
        Actor other = parts == null ? null : parts.get(words(written));
        return other == null ? of(actor) : other;
    }

    /** What was read of the actors that are held to be this one. */
    public List<Share> shares(Actor held) {
        return shares.getOrDefault(held, List.of(new Share(held, Optional.empty(), Set.of())));
    }

    /** The judgement by which words are held to mean another than they were read as, if there is one. */
    public Optional<Judgement> because(Actor actor, String written) {
        Judgement apart = taken.getOrDefault(actor, Map.of()).get(words(written));
        if (apart != null) {
            return Optional.of(apart);
        }
        return of(actor).equals(actor) ? Optional.empty() : Optional.ofNullable(put.get(actor));
    }

    /** Whether an actor's words are of the same states and bodies as by other judgements. */
    public boolean hasSameCodes(Actor actor, JudgedActors other) {
        return of(actor).country().equals(other.of(actor).country())
                && codes(actor).equals(other.codes(actor));
    }

    private Map<String, Optional<String>> codes(Actor actor) {
        Map<String, Optional<String>> codes = new HashMap<>();
        apart.getOrDefault(actor, Map.of()).forEach((words, held) -> codes.put(words, held.country()));
        return codes;
    }

    /** A reading with its actors as they are held to be; everything else of it stays. */
    public Reading of(Reading reading) {
        if (isEmpty()) {
            return reading;
        }
        Map<String, Statement> statements = new HashMap<>();
        reading.statements().forEach(statement -> statements.put(statement.id(), statement));
        return new Reading(
                reading.report(),
                reading.version(),
                reading.sentences(),
                mentions(reading.mentions()),
                reading.statements().stream().map(this::statement).toList(),
                reading.events().stream().map(event -> event(event, statements)).toList());
    }

    private List<Mention> mentions(List<Mention> mentions) {
        return mentions.stream()
                .map(mention ->
                        new Mention(of(mention.actor(), mention.passage().exact()), mention.passage()))
                .toList();
    }

    private Actor source(Statement statement) {
        return of(
                statement.source(),
                statement.sourcePassage().map(Passage::exact).orElse(""));
    }

    private Statement statement(Statement statement) {
        return new Statement(
                statement.id(),
                source(statement),
                statement.sourcePassage(),
                statement.cue(),
                statement.content(),
                statement.form(),
                statement.stance(),
                statement.relayedBy());
    }

    private Event event(Event event, Map<String, Statement> statements) {
        Optional<Statement> said = event.statement()
                .map(statements::get)
                .filter(statement -> event.saidBy().equals(Optional.of(statement.source())));
        return new Event(
                event.id(),
                mentions(event.sources()),
                event.eventClass(),
                event.mode(),
                event.cameo(),
                mentions(event.targets()),
                event.standing(),
                event.date(),
                event.place(),
                event.concerns(),
                said.isPresent() ? said.map(this::source) : event.saidBy().map(this::of),
                event.statement(),
                event.passage(),
                event.trigger());
    }
}
