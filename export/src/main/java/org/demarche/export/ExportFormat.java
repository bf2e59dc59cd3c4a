package org.demarche.export;

import java.util.Locale;
import java.util.Optional;
import org.demarche.core.reading.EventFilter;

/** The formats this module writes; docs/export.md tells their columns. Parquet is in a module of its own. */
public enum ExportFormat {
    /** Readings as JSON, one report a line, with all that was found. */
    JSONL,
    /** PLOVER JSON, one event a line. */
    PLOVER,
    /** POLECAT's 40 columns, tab-separated. */
    POLECAT,
    /** The 61 columns of GDELT 2.0 events, tab-separated, without a header, as GDELT has them. */
    GDELT,
    /** One event a row, with its evidence. */
    CSV;

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format a word names. */
    public static Optional<ExportFormat> of(String word) {
        for (ExportFormat format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * The export of this format. GDELT and POLECAT rows cannot say how an event stands, and whoever loads them takes
     * each row for a fact: they hold only what happened or is under way, and so does PLOVER unless all are asked for.
     *
     * @param filter which events; JSON lines hold each report that has one, whole
     * @param everyStanding whether PLOVER also gets events that did not happen; it has a field {@code standing} for it
     */
    public EventExport export(EventFilter filter, boolean everyStanding) {
        return switch (this) {
            case JSONL -> new JsonLinesExport(filter);
            case PLOVER -> new PloverExport(filter, everyStanding);
            case POLECAT -> new PolecatExport(filter);
            case GDELT -> new GdeltExport(filter);
            case CSV -> new CsvExport(filter);
        };
    }
}
