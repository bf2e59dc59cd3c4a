package org.demarche.core.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;

/** What an event says about a watch. */
final class EventBearing {
    /** Parts of a society whose deeds are not the state's. */
    private static final Set<Sector> NOT_THE_STATE = EnumSet.of(
            Sector.REB, Sector.OPP, Sector.CRM, Sector.SEP, Sector.CVL, Sector.MED, Sector.UAF, Sector.IMG, Sector.REF);

    private static final Set<Concern> MILITARY = EnumSet.of(Concern.MILITARY, Concern.ARMS, Concern.INTELLIGENCE);
    private static final Set<Concern> ECONOMIC =
            EnumSet.of(Concern.ECONOMIC, Concern.TRADE, Concern.ENERGY, Concern.SANCTIONS);
    private static final Set<Concern> DIPLOMATIC = EnumSet.of(Concern.DIPLOMATIC, Concern.VOTE);

    private EventBearing() {}

    static List<Bearing> of(Event event, Watch watch, Reading reading) {
        boolean fromSupporter = acts(event.sources(), watch.supporter());
        boolean fromSupported = acts(event.sources(), watch.supported());
        boolean toSupporter = meant(event.targets(), watch.supporter());
        boolean toSupported = meant(event.targets(), watch.supported());
        if (fromSupported && toSupporter && event.eventClass() == EventClass.REQUEST) {
            return asked(event);
        }
        if (fromSupporter && toSupported && (!fromSupported || event.toEachOther())) {
            return done(event, watch);
        }
        if (!fromSupporter
                && !fromSupported
                && toSupporter
                && event.eventClass() == EventClass.THREATEN
                && named(event, watch.supported(), reading)
                && stands(event)) {
            return kinds(event, SupportKind.DIPLOMATIC).stream()
                    .map(kind -> Bearing.against(kind, Counter.WARNED))
                    .toList();
        }
        return List.of();
    }

    private static List<Bearing> asked(Event event) {
        List<Bearing> bearings = new ArrayList<>();
        for (SupportKind kind : askedFor(event)) {
            switch (event.standing()) {
                case HAPPENED, UNDER_WAY -> bearings.add(Bearing.of(kind, Step.ASKED_FOR));
                case DENIED -> bearings.add(Bearing.denies(kind, Step.ASKED_FOR, Counter.DENIED));
                case ANNOUNCED, POSSIBLE, CONDITIONAL, REFUSED -> {
                    // A request that may come is none.
                }
            }
        }
        return bearings;
    }

    /** What a request is for; one that names neither arms nor money nor policy asks for no support that we know of. */
    private static Set<SupportKind> askedFor(Event event) {
        Set<SupportKind> kinds = kinds(event, SupportKind.WORDS);
        boolean forPolicy = event.cameo().startsWith("022") || event.cameo().startsWith("102");
        kinds.remove(SupportKind.WORDS);
        if (!forPolicy && (kinds.size() > 1 || !event.concerns().contains(Concern.VOTE))) {
            kinds.remove(SupportKind.DIPLOMATIC);
        }
        return kinds;
    }

    private static List<Bearing> done(Event event, Watch watch) {
        return switch (event.eventClass()) {
            case AID -> given(event, watch, kinds(event, SupportKind.ECONOMIC));
            case COOPERATE -> given(event, watch, material(event));
            case AGREE -> agreed(event, material(event));
            case SUPPORT -> given(event, watch, verbal(event));
            case CONCEDE ->
                event.concerns().contains(Concern.SANCTIONS)
                        ? given(event, watch, Set.of(SupportKind.ECONOMIC))
                        : List.of();
            case REJECT -> rejected(event);
            case ACCUSE, PROTEST -> opposed(event, SupportKind.WORDS);
            case SANCTION ->
                event.cameo().startsWith("162")
                        ? against(event, kinds(event, SupportKind.ECONOMIC), Counter.WITHHELD)
                        : opposed(event, cutTies(event) ? SupportKind.DIPLOMATIC : SupportKind.ECONOMIC);
            case THREATEN -> opposed(event, SupportKind.DIPLOMATIC);
            case ASSAULT, COERCE, MOBILIZE -> opposed(event, SupportKind.MILITARY);
            case CONSULT, RETREAT, REQUEST -> List.of();
        };
    }

    private static List<Bearing> given(Event event, Watch watch, Collection<SupportKind> kinds) {
        boolean acknowledged = event.saidBy()
                .flatMap(Actor::country)
                .filter(country -> country.equals(watch.supporter()) || country.equals(watch.supported()))
                .isPresent();
        List<Bearing> bearings = new ArrayList<>();
        for (SupportKind kind : kinds) {
            bearings.add(
                    switch (event.standing()) {
                        case HAPPENED, UNDER_WAY ->
                            Bearing.of(kind, acknowledged ? Step.ACKNOWLEDGED : Step.SAID_GIVEN);
                        case ANNOUNCED -> Bearing.of(kind, Step.PROMISED);
                        case POSSIBLE -> Bearing.of(kind, Step.CONSIDERED);
                        case CONDITIONAL -> Bearing.against(kind, Counter.CONDITIONAL);
                        case DENIED -> Bearing.denies(kind, Step.SAID_GIVEN, Counter.DENIED);
                        case REFUSED -> Bearing.against(kind, Counter.REFUSED);
                    });
        }
        return bearings;
    }

    /** An agreement is a promise; one that is only announced is a thing considered. */
    private static List<Bearing> agreed(Event event, Collection<SupportKind> kinds) {
        List<Bearing> bearings = new ArrayList<>();
        for (SupportKind kind : kinds) {
            switch (event.standing()) {
                case HAPPENED, UNDER_WAY -> bearings.add(Bearing.of(kind, Step.PROMISED));
                case ANNOUNCED, POSSIBLE -> bearings.add(Bearing.of(kind, Step.CONSIDERED));
                case CONDITIONAL -> bearings.add(Bearing.against(kind, Counter.CONDITIONAL));
                case DENIED -> bearings.add(Bearing.denies(kind, Step.PROMISED, Counter.DENIED));
                case REFUSED -> bearings.add(Bearing.against(kind, Counter.REFUSED));
            }
        }
        return bearings;
    }

    /** Relations broken off, envoys sent home: by what it concerns, since nothing of money is said. */
    private static boolean cutTies(Event event) {
        return !event.concerns().contains(Concern.ECONOMIC)
                && !event.concerns().contains(Concern.TRADE)
                && event.concerns().contains(Concern.DIPLOMATIC);
    }

    /** Who rejects an accusation (CAMEO 016) refuses nothing; who defies an order or a warning (128) opposes. */
    private static List<Bearing> rejected(Event event) {
        if (event.cameo().equals("016")) {
            return List.of();
        }
        if (event.cameo().equals("128")) {
            return opposed(event, SupportKind.DIPLOMATIC);
        }
        return stands(event) ? against(event, kinds(event, SupportKind.DIPLOMATIC), Counter.REFUSED) : List.of();
    }

    /** Opposition; and where it is declined ('refused to condemn'), support in words. */
    private static List<Bearing> opposed(Event event, SupportKind usual) {
        if (event.standing() == Standing.REFUSED
                && (event.eventClass() == EventClass.ACCUSE || event.eventClass() == EventClass.SANCTION)) {
            return List.of(Bearing.of(
                    event.eventClass() == EventClass.ACCUSE ? SupportKind.WORDS : SupportKind.ECONOMIC,
                    Step.SAID_GIVEN));
        }
        return against(event, Set.of(usual), Counter.OPPOSED);
    }

    private static List<Bearing> against(Event event, Collection<SupportKind> kinds, Counter counter) {
        if (event.standing() == Standing.DENIED) {
            return kinds.stream()
                    .map(kind -> Bearing.deniesCounter(kind, counter))
                    .toList();
        }
        return stands(event)
                ? kinds.stream().map(kind -> Bearing.against(kind, counter)).toList()
                : List.of();
    }

    private static boolean stands(Event event) {
        return event.standing() == Standing.HAPPENED || event.standing() == Standing.UNDER_WAY;
    }

    /** The kinds an event's concerns speak of; {@code usual} where they speak of none. */
    static Set<SupportKind> kinds(Event event, SupportKind usual) {
        Set<SupportKind> kinds = EnumSet.noneOf(SupportKind.class);
        for (Concern concern : event.concerns()) {
            if (MILITARY.contains(concern)) {
                kinds.add(SupportKind.MILITARY);
            } else if (ECONOMIC.contains(concern)) {
                kinds.add(SupportKind.ECONOMIC);
            } else if (DIPLOMATIC.contains(concern)) {
                kinds.add(SupportKind.DIPLOMATIC);
            }
        }
        event.mode().ifPresent(mode -> {
            if (mode.equals("military")) {
                kinds.add(SupportKind.MILITARY);
            } else if (mode.equals("economic")) {
                kinds.add(SupportKind.ECONOMIC);
            }
        });
        if (kinds.isEmpty() && event.concerns().contains(Concern.AID)) {
            kinds.add(SupportKind.ECONOMIC);
        }
        return kinds.isEmpty() ? EnumSet.of(usual) : kinds;
    }

    /** Material kinds only: an agreement or cooperation that speaks of neither arms nor money is no support yet. */
    private static Set<SupportKind> material(Event event) {
        Set<SupportKind> kinds = kinds(event, SupportKind.WORDS);
        kinds.retainAll(EnumSet.of(SupportKind.MILITARY, SupportKind.ECONOMIC));
        return kinds;
    }

    /** What is said in support gives no arms, whatever it speaks of. */
    private static Set<SupportKind> verbal(Event event) {
        return event.concerns().contains(Concern.VOTE) || event.cameo().startsWith("054")
                ? EnumSet.of(SupportKind.DIPLOMATIC)
                : EnumSet.of(SupportKind.WORDS);
    }

    private static boolean acts(List<Mention> mentions, String code) {
        for (Mention mention : mentions) {
            if (is(mention.actor(), code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meant(List<Mention> mentions, String code) {
        return acts(mentions, code);
    }

    static boolean is(Actor actor, String code) {
        return actor.country().isPresent()
                && actor.country().get().equals(code)
                && actor.sector().filter(NOT_THE_STATE::contains).isEmpty();
    }

    private static boolean named(Event event, String code, Reading reading) {
        return reading.mentions().stream()
                .anyMatch(mention -> event.passage().overlaps(mention.passage()) && is(mention.actor(), code));
    }
}
