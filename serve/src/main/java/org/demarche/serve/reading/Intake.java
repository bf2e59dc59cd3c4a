package org.demarche.serve.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where reports given on the page go: the same desk as on the command line, with the same guard on addresses. */
public interface Intake {
    /**
     * What was given to read.
     *
     * @param files files that the page wrote itself, under names of its own
     * @param addresses of the web, beginning with http:// or https://
     * @param outlet who published all of it, where the person says so
     * @param date the day of publication, where the person says so
     */
    record Delivery(List<Path> files, List<String> addresses, Optional<String> outlet, Optional<LocalDate> date) {}

    /**
     * What became of one input.
     *
     * @param where the file's path or the address
     * @param report id of the report that came of it; empty if none did
     * @param reason why there is none, or why it is not coded; empty if all is well
     */
    record Outcome(String where, Optional<String> report, String reason) {}

    /** Whether what reads is loaded; what is given before waits for it. */
    default boolean isReady() {
        return true;
    }

    /** Reads everything given, and tells of each input as soon as it is done. One call at a time. */
    void take(Delivery given, Consumer<Outcome> sink);
}
