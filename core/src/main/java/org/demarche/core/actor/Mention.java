package org.demarche.core.actor;

import org.demarche.core.Passage;

/**
 * A passage that speaks of an actor.
 *
 * @param actor who is meant
 * @param passage the words: a name, a role, a pronoun
 */
public record Mention(Actor actor, Passage passage) {}
