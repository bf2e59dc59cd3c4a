package org.demarche.analyse.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;

/**
 * Gives people of whom the text says only what they are ('students', 'opponents') the country that the sentence gives
 * them: where the event takes place, or, for parts of a society that a state deals with, that state. So do the codebooks
 * of CAMEO and PLOVER.
 */
final class Origins {
    private static final Set<Sector> AT_HOME = Set.of(
            Sector.OPP, Sector.PTY, Sector.LEG, Sector.JUD, Sector.MED, Sector.STU, Sector.LAB, Sector.EDU, Sector.AGR);
    private static final Set<Sector> AT_THE_PLACE =
            Set.of(Sector.OPP, Sector.CVL, Sector.STU, Sector.LAB, Sector.CRM, Sector.AGR, Sector.SET, Sector.REL);
    private static final Set<EventClass> DOMESTIC =
            Set.of(EventClass.COERCE, EventClass.PROTEST, EventClass.CONCEDE, EventClass.MOBILIZE);

    private Origins() {}

    /** The roles with countries added where the sentence gives them. */
    static RoleFinder.Roles complete(RoleFinder.Roles roles, EventClass eventClass, Optional<String> place) {
        List<Mention> sources =
                roles.sources().stream().map(mention -> placed(mention, place)).toList();
        Optional<String> state = only(sources);
        List<Mention> targets = roles.targets().stream()
                .map(mention -> placed(mention, place))
                .map(mention -> DOMESTIC.contains(eventClass)
                                && mention.actor()
                                        .sector()
                                        .filter(AT_HOME::contains)
                                        .isPresent()
                        ? with(mention, state)
                        : mention)
                .toList();
        return new RoleFinder.Roles(sources, targets);
    }

    private static Mention placed(Mention mention, Optional<String> place) {
        return mention.actor().sector().filter(AT_THE_PLACE::contains).isPresent() ? with(mention, place) : mention;
    }

    private static Optional<String> only(List<Mention> mentions) {
        return mentions.size() == 1
                ? mentions.get(0).actor().country().filter(code -> code.matches("[A-Z]{3}"))
                : Optional.empty();
    }

    /** The mention with this country, where it has none and a country is known. */
    static Mention with(Mention mention, Optional<String> country) {
        Actor actor = mention.actor();
        if (actor.country().isPresent() || country.isEmpty() || actor.kind() == ActorKind.STATE) {
            return mention;
        }
        return new Mention(new Actor(actor.name(), country, actor.sector(), actor.kind()), mention.passage());
    }
}
