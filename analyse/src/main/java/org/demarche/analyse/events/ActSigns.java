package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.demarche.analyse.syntax.CueSighting;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/** What speaks for a reading of an act or against it, in short words, the same in learning and in use. */
final class ActSigns {
    /** Where likelihoods are parted: what the network sees is worth more the surer it is, but not evenly. */
    private static final double[] STEPS = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98};

    /** The rules find those who do it. */
    static final String DOERS_BY_RULE = "S:rule";

    private final Tree tree;
    private final Spot spot;
    private final Trigger trigger;
    private final Ties ties;
    private final Optional<RoleFinder.Roles> ruled;
    private final Bearing bearing;
    private final Standing standing;
    private final Map<EventClass, List<String>> acts = new EnumMap<>(EventClass.class);

    /** The signs of a side are the same in all readings that have it. */
    private final Map<Side, List<String>> doers = new HashMap<>();

    private final Map<Side, List<String>> recipients = new HashMap<>();

    private record Side(EventClass eventClass, List<Mention> mentions, Set<String> origins) {}

    /** @param ruled who does it to whom by the rules, if they know */
    ActSigns(
            Tree tree,
            Spot spot,
            Trigger trigger,
            Standing standing,
            Ties ties,
            Bearing bearing,
            Optional<RoleFinder.Roles> ruled) {
        this.tree = tree;
        this.spot = spot;
        this.trigger = trigger;
        this.standing = standing;
        this.ties = ties;
        this.ruled = ruled;
        this.bearing = bearing;
    }

    /**
     * The signs of a reading.
     *
     * @param sources where those who do it come from: 'rule', 'seen', 'likeliest'
     * @param targets where those it is done to come from; 'counterpart', 'party', 'none' too
     */
    List<String> of(EventClass eventClass, RoleFinder.Roles roles, Set<String> sources, Set<String> targets) {
        List<String> signs = new ArrayList<>(acts.computeIfAbsent(eventClass, told -> ofTheAct(told)));
        if (!PoliticalActors.concerns(roles.sources(), roles.targets(), eventClass)) {
            signs.add("private");
            signs.add("private:by=" + by());
        }
        signs.addAll(doers.computeIfAbsent(new Side(eventClass, roles.sources(), sources), this::ofTheDoers));
        signs.addAll(
                recipients.computeIfAbsent(new Side(eventClass, roles.targets(), targets), this::ofThoseItIsDoneTo));
        signs.addAll(ofBoth(eventClass, roles));
        return signs;
    }

    /** Who takes the word for an act of this class: the lexicon, by a word or several, or the network alone. */
    private String by() {
        if (trigger.seen().isPresent()) {
            return "alone";
        }
        return trigger.entry().isPhrase() ? "phrase" : "named";
    }

    private List<String> ofTheAct(EventClass eventClass) {
        List<String> signs = new ArrayList<>();
        String name = eventClass.name();
        String by = by();
        signs.add("act");
        signs.add("by=" + by);
        signs.add("by=" + by + ":" + name);
        signs.add("likely=" + step(spot.likelihood()));
        signs.add("by=" + by + ":class=" + step(spot.likelihood(eventClass)));
        signs.add("likely=" + step(spot.likelihood()) + ":by=" + by);
        if (!spot.seen().isEmpty() && spot.classes().get(0) == eventClass) {
            signs.add("first");
        }
        if (spot.beside()) {
            signs.add("beside");
        }
        int word = trigger.word();
        String lemma = Clauses.lemma(tree, word).toLowerCase(Locale.ROOT);
        signs.add("lemma=" + lemma + ":" + name);
        signs.add("lemma=" + lemma);
        signs.add("tag=" + tree.word(word).xpos() + ":" + tree.word(word).universalRelation());
        double says = tree.seen().cue(word).map(CueSighting::likelihood).orElse(0.0);
        signs.add("says=" + step(says) / 3 + ":" + name);
        int above = tree.head(word);
        if (above >= 0) {
            signs.add("under=" + Clauses.lemma(tree, above).toLowerCase(Locale.ROOT) + ":"
                    + tree.word(word).universalRelation());
        }
        if (spot.refused()) {
            signs.add("refused");
        }
        signs.add("kind=" + trigger.entry().kind() + ":by=" + by);
        if (ruled.isEmpty()) {
            signs.add("unruled:by=" + by);
        }
        double real = spot.best(eventClass)
                .map(seen -> seen.likelihood(Standing.HAPPENED) + seen.likelihood(Standing.UNDER_WAY))
                .orElse(0.0);
        boolean stands = standing == Standing.HAPPENED || standing == Standing.UNDER_WAY;
        signs.add((stands ? "real=" : "unreal=") + step(real));
        signs.add("stands=" + standing.name().toLowerCase(Locale.ROOT));
        return signs;
    }

    private List<String> ofTheDoers(Side side) {
        List<String> signs = new ArrayList<>();
        List<Mention> doers = side.mentions();
        side.origins().forEach(origin -> signs.add("S:" + origin));
        signs.add("S:only=" + String.join("+", side.origins()));
        signs.add("S:tied=" + step(ties.doing(doers)));
        signs.add("S:" + who(doers));
        signs.add("S:" + who(doers) + ":" + side.eventClass());
        String way = bearing.of(doers.get(0));
        signs.add("S:way=" + way);
        signs.add("S:way=" + way + ":" + side.eventClass());
        signs.add("S:way=" + way + ":tied=" + step(ties.doing(doers)) / 3);
        signs.add("S:many=" + Math.min(doers.size(), 3));
        ties.doersAreOf(doers).ifPresent(share -> {
            String seen = "S:seen=" + step(share);
            signs.add(seen);
            signs.add(seen + ":only=" + String.join("+", side.origins()));
            signs.add(seen + ":tied=" + step(ties.doing(doers)) / 3);
        });
        nowhere(doers).ifPresent(who -> signs.addAll(List.of("S:nowhere", "S:nowhere:" + who)));
        return signs;
    }

    private List<String> ofThoseItIsDoneTo(Side side) {
        List<String> signs = new ArrayList<>();
        List<Mention> targets = side.mentions();
        String name = side.eventClass().name();
        side.origins().forEach(origin -> signs.add("T:" + origin));
        String only = "only=" + String.join("+", side.origins());
        signs.add("T:" + only);
        ties.recipientsAreOf(targets).ifPresent(share -> {
            String seen = "T:seen=" + step(share);
            signs.add(seen + (targets.isEmpty() ? ":nobody" : ""));
            signs.add(seen + ":" + only);
        });
        if (targets.isEmpty()) {
            signs.add("T:empty:" + name);
            signs.add("T:empty:" + standing.name().toLowerCase(Locale.ROOT));
            return signs;
        }
        signs.add("T:tied=" + step(ties.suffering(targets)));
        signs.add("T:" + who(targets));
        signs.add("T:" + who(targets) + ":" + name);
        String way = bearing.of(targets.get(0));
        signs.add("T:way=" + way);
        signs.add("T:way=" + way + ":" + name);
        signs.add("T:way=" + way + ":tied=" + step(ties.suffering(targets)) / 3);
        signs.add("T:way=" + way + ":" + only);
        signs.add("T:many=" + Math.min(targets.size(), 3));
        nowhere(targets).ifPresent(who -> signs.addAll(List.of("T:nowhere", "T:nowhere:" + who)));
        return signs;
    }

    private List<String> ofBoth(EventClass eventClass, RoleFinder.Roles roles) {
        List<String> signs = new ArrayList<>();
        List<Mention> both = new ArrayList<>(roles.sources());
        both.addAll(roles.targets());
        signs.add("S:besides=" + step(ties.doingBesides(both)));
        signs.add("T:besides=" + step(ties.sufferingBesides(both)));
        OptionalDouble doers = ties.doersAreOf(roles.sources());
        OptionalDouble recipients = ties.recipientsAreOf(roles.targets());
        if (doers.isPresent() && recipients.isPresent()) {
            int least = step(Math.min(doers.getAsDouble(), recipients.getAsDouble()));
            signs.add("both:seen=" + least);
            signs.add("both:seen=" + least / 2 + ":likely=" + step(spot.likelihood(eventClass)) / 2 + ":by=" + by());
        }
        if (roles.targets().isEmpty()) {
            if (ruled.filter(told -> !told.targets().isEmpty()).isPresent()) {
                signs.add("T:passed:" + eventClass);
            } else if (roles.sources().size() > 1) {
                signs.add("T:empty:several:" + eventClass);
            }
        }
        boolean home = roles.targets().stream()
                .anyMatch(target -> roles.sources().stream()
                        .anyMatch(source -> source.actor().country().isPresent()
                                && source.actor()
                                        .country()
                                        .equals(target.actor().country())));
        if (home) {
            signs.add("T:home");
            signs.add("T:home:" + eventClass);
        }
        return signs;
    }

    private static String who(List<Mention> mentions) {
        return who(mentions.get(0));
    }

    private static String who(Mention mention) {
        return mention.actor()
                .sector()
                .map(Enum::name)
                .orElse(mention.actor().kind() == ActorKind.STATE ? "state" : "unknown");
    }

    /** Who has no country: it weighs little where one is at home nowhere (a movement across borders), much of a ministry. */
    private static Optional<String> nowhere(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.actor().country().isEmpty())
                .findFirst()
                .map(ActSigns::who);
    }

    /** The number of steps that a likelihood has passed. */
    private static int step(double likelihood) {
        int step = 0;
        while (step < STEPS.length && likelihood >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
