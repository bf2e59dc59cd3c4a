package org.demarche.core.story;

import java.util.Collection;
import java.util.List;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.name.NameMatcher;

/** How far two actors can be one: 1 they are, 0.5 nothing speaks against it, 0 they are not. */
final class SameActor {
    private SameActor() {}

    /** Whether a person is known by name; 'spokesman' and 'he' are known by office or not at all. */
    static boolean isNamed(Actor actor) {
        return actor.kind() == ActorKind.PERSON && actor.name().codePoints().anyMatch(Character::isUpperCase);
    }

    static double of(Actor left, Actor right) {
        if (left.name().equals(right.name())) {
            return 1;
        }
        boolean countries = left.country().isPresent() && right.country().isPresent();
        boolean sameCountry = left.country().equals(right.country());
        if (isNamed(left) && isNamed(right)) {
            return NameMatcher.persons(left.name(), right.name()).same() || surname(left.name(), right.name()) ? 1 : 0;
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
        return NameMatcher.organisations(left.name(), right.name()).same() ? 1 : 0.2;
    }

    /** The best meeting of two lists of actors; 0.5 where one is empty. */
    static double of(Collection<Mention> left, Collection<Mention> right) {
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
