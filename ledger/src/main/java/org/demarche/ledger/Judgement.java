package org.demarche.ledger;

import java.time.Instant;

/**
 * What a person decided about something in the ledger; a later one does not erase an earlier one.
 *
 * @param at when, to the millisecond
 * @param who the person
 * @param subject id of what is judged
 * @param kind what is judged about it: 'source grade', 'credibility', 'likelihood', 'not the same' …
 * @param verdict the judgement, in the words of its scale
 * @param note why
 */
public record Judgement(Instant at, String who, String subject, String kind, String verdict, String note) {}
