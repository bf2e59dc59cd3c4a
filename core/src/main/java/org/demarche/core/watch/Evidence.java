package org.demarche.core.watch;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.core.actor.Actor;
import org.demarche.core.event.Standing;
import org.demarche.core.story.Citation;

/**
 * One finding in one report that a state of play rests on.
 *
 * @param account id of the account
 * @param finding id of the event or statement
 * @param citation its words
 * @param standing how the event stands in the text; empty for a statement
 * @param saidBy whose word it is; empty when the report itself says it
 * @param date the day it happened or, where the text does not say, the day the report was published; empty if neither
 *     is known
 */
public record Evidence(
        String account,
        String finding,
        Citation citation,
        Optional<Standing> standing,
        Optional<Actor> saidBy,
        Optional<LocalDate> date) {}
