package org.demarche.core.judgement;

import java.time.Instant;

/**
 * What a person decided about something; a later one does not erase an earlier one.
 *
 * @param sequence its place among all judgements of a ledger, from 1; 0 before it is recorded
 * @param at when, to the millisecond
 * @param who the person
 * @param subject what is judged: a {@link FindingPlace}, an id of a story or actor, 'outlet:' with its name
 * @param kind what is judged about it, one of {@link JudgementKind}'s words
 * @param verdict the judgement, in the words of its scale
 * @param note why
 */
public record Judgement(
        long sequence, Instant at, String who, String subject, String kind, String verdict, String note) {

    /** A judgement not yet on record. */
    public static Judgement of(Instant at, String who, String subject, String kind, String verdict, String note) {
        return new Judgement(0, at, who, subject, kind, verdict, note);
    }
}
