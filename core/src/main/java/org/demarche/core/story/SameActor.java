package org.demarche.core.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.name.NameMatcher;

/**
 * How far two actors can be one: 1 they are, 0.5 nothing speaks against it, 0 they are not. Two names are compared once,
 * however often they meet. Of one thread, as the comparison is.
 */
final class SameActor {
    private final Map<String, Map<String, Boolean>> persons = new HashMap<>();
    private final Map<String, Map<String, Boolean>> organisations = new HashMap<>();

    /** Whether a person is known by name; 'spokesman' and 'he' are known by office or not at all. */
    static boolean isNamed(Actor actor) {
        return actor.kind() == ActorKind.PERSON && actor.name().codePoints().anyMatch(Character::isUpperCase);
    }

    double of(Actor left, Actor right) {
        if (left.name().equals(right.name())) {
            return 1;
        }
        boolean countries = left.country().isPresent() && right.country().isPresent();
        boolean sameCountry = left.country().equals(right.country());
        if (isNamed(left) && isNamed(right)) {
            boolean one = once(
                    persons,
                    left.name(),
                    right.name(),
                    (mine, theirs) -> NameMatcher.persons(mine, theirs).same() || surname(mine, theirs));
            return one ? 1 : 0;
        }
        if (countries && !sameCountry) {
            return 0;
        }
        if (countries) {
            return left.sector().isEmpty()
                            || right.sector().isEmpty()
                            || left.sector().equals(right.sector())
                    ? 0.9
                    : 0.6;
        }
        if (left.kind() == ActorKind.UNNAMED || right.kind() == ActorKind.UNNAMED) {
            return 0.5;
        }
        boolean one = once(
                organisations,
                left.name(),
                right.name(),
                (mine, theirs) -> NameMatcher.organisations(mine, theirs).same());
        return one ? 1 : 0.2;
    }

    private static boolean once(
            Map<String, Map<String, Boolean>> known, String left, String right, BiPredicate<String, String> same) {
        return known.computeIfAbsent(left, unseen -> new HashMap<>())
                .computeIfAbsent(right, unseen -> same.test(left, right));
    }

    /** The best meeting of two lists of actors; 0.5 where one is empty. */
    double of(Collection<Mention> left, Collection<Mention> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty() ? 0.8 : 0.5;
        }
        double best = 0;
        for (Mention mine : left) {
            for (Mention theirs : right) {
                best = Math.max(best, of(mine.actor(), theirs.actor()));
            }
        }
        return best;
    }

    private static boolean surname(String left, String right) {
        List<String> mine = List.of(left.split(" "));
        List<String> theirs = List.of(right.split(" "));
        return (mine.size() == 1 && theirs.contains(left)) || (theirs.size() == 1 && mine.contains(right));
    }
}
