package org.demarche.core.statement;

import java.util.Optional;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;

/**
 * Somebody says something.
 *
 * @param id derived from the report's id and the passages below
 * @param source who says it: the actor meant, and the words for it; empty words where the text names nobody
 *     ('reportedly')
 * @param sourcePassage the words that name the source; empty for 'reportedly' and for a source carried over
 * @param cue the words that say that it is said: 'told', 'according to', 'denied'
 * @param content what is said
 * @param form direct, indirect or mixed
 * @param stance what the source does by saying it
 * @param relayedBy who passes it on: the id of a statement that holds this one, or the name of an outlet
 */
public record Statement(
        String id,
        Actor source,
        Optional<Passage> sourcePassage,
        Optional<Passage> cue,
        Passage content,
        Form form,
        Stance stance,
        Optional<String> relayedBy) {}
