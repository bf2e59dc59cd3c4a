package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.analyse.actors.Fact.Leader;
import org.demarche.analyse.actors.Fact.Term;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/** Who held which office on a day. */
final class Offices {
    private Offices() {}

    // A source that last saw somebody in office says little about the day three years on.
    private static final int YEARS_LIKELY = 2;

    /** Whether a term covers a day; a term whose end is unknown is taken to go on for two years. */
    static boolean covers(Term term, LocalDate day) {
        String text = day.toString();
        boolean begun = term.from().isEmpty() || term.from().compareTo(text) <= 0;
        boolean ended = term.toKnown() && !term.to().isEmpty() && term.to().compareTo(cut(text, term.to())) < 0;
        boolean lost = !term.toKnown()
                && !term.to().isEmpty()
                && day.getYear() - Integer.parseInt(term.to().substring(0, 4)) > YEARS_LIKELY;
        return begun && !ended && !lost;
    }

    /** Whether a term surely ended before a day. */
    static boolean endedBefore(Term term, LocalDate day) {
        return term.toKnown() && !term.to().isEmpty() && term.to().compareTo(cut(day.toString(), term.to())) < 0;
    }

    private static String cut(String day, String like) {
        return day.substring(0, Math.min(day.length(), like.length()));
    }

    /**
     * The term a leader is best known by on a day: one that covers it, the latest to begin; else the last one that had
     * ended; else the first.
     */
    static Term termOn(Leader leader, Optional<LocalDate> day) {
        Term best = leader.terms().get(leader.terms().size() - 1);
        if (day.isEmpty()) {
            return best;
        }
        Term ended = null;
        Term covering = null;
        for (Term term : leader.terms()) {
            if (covers(term, day.get())) {
                if (covering == null || term.toKnown() || !covering.toKnown()) {
                    covering = term;
                }
            } else if (endedBefore(term, day.get())) {
                ended = term;
            }
        }
        if (covering != null) {
            return covering;
        }
        boolean before = !leader.terms().get(0).from().isEmpty()
                && leader.terms().get(0).from().compareTo(day.get().toString()) > 0;
        return ended != null ? ended : before ? leader.terms().get(0) : best;
    }

    /** Whether a leader held any office we know of on a day; without a day, yes. */
    static boolean inOffice(Leader leader, Optional<LocalDate> day) {
        return day.isEmpty() || leader.terms().stream().anyMatch(term -> covers(term, day.get()));
    }

    /** The leader as an actor on a day: the office's sector while it is held, elite once it has ended, none before. */
    static Actor actor(Leader leader, Optional<LocalDate> day) {
        Term term = termOn(leader, day);
        Optional<Sector> sector = term.sector();
        if (day.isPresent() && !covers(term, day.get())) {
            boolean office = sector.filter(held -> held != Sector.REB && held != Sector.IMG)
                    .isPresent();
            if (endedBefore(term, day.get())) {
                sector = office ? Optional.of(Sector.ELI) : sector;
            } else {
                sector = Optional.empty();
            }
        }
        return new Actor(leader.name(), term.country(), sector, ActorKind.PERSON);
    }
}
