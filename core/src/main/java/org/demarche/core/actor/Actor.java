package org.demarche.core.actor;

import java.util.Optional;
import org.demarche.core.ContentId;

/**
 * Who: a state, a part of one, a person, an organisation, a group.
 *
 * @param name the name it goes by in our data ('China', 'Xi Jinping', 'European Union'), or the words of the report
 *     where our data has none
 * @param country ISO 3166-1 alpha-3 code (XKX, PSE, TWN included), or the code of an international body (EU, NATO,
 *     UN …, listed in docs/actors.md); empty when unknown
 * @param sector what part of society, as in PLOVER's list; empty when unknown or when the state as such is meant
 * @param kind what kind of thing it is
 */
public record Actor(String name, Optional<String> country, Optional<Sector> sector, ActorKind kind) {
    /** Derived from all of it: whoever differs in anything is another actor, until a person says otherwise. */
    public String id() {
        return ContentId.of(
                "a", name, country.orElse(""), sector.map(Sector::name).orElse(""), kind.name());
    }
}
