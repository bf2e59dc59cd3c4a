package org.demarche.read;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the person who reads reports in says of all of them.
 *
 * @param date the day of publication, whatever the sources say
 * @param outlet who published them, whatever the sources say
 */
public record ReadOptions(Optional<LocalDate> date, Optional<String> outlet) {
    /** Nothing is said; the sources speak for themselves. */
    public static final ReadOptions NONE = new ReadOptions(Optional.empty(), Optional.empty());
}
