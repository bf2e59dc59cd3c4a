package org.demarche.analyse.actors;

import org.demarche.core.Passage;
import org.demarche.core.actor.Mention;

/**
 * Somebody whose country the words do not give, and what in the report gives it.
 *
 * @param mention who
 * @param clue the words that name the country
 * @param reason what they say of it: 'who acts', 'where it happens'
 */
public record Understood(Mention mention, Passage clue, String reason) {}
