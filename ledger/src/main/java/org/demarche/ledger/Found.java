package org.demarche.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report that a search found.
 *
 * @param report its id
 * @param title its headline
 * @param outlet who published it
 * @param published the day of publication
 * @param excerpt some of its words around the first hit, for the eye only: it may be cut, and is no evidence
 */
public record Found(
        String report,
        Optional<String> title,
        Optional<String> outlet,
        Optional<LocalDate> published,
        String excerpt) {}
