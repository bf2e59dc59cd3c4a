package org.demarche.core.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When an event took place, as far as the text says. The day of publication is never put in its place.
 *
 * @param value a day, month or year in ISO 8601: {@code 2022-03-13}, {@code 2022-03} or {@code 2022}; empty where the
 *     text's words cannot be placed without the date of the report
 * @param text the words that say it: 'on Tuesday', 'last month', 'in 1982'
 */
public record EventDate(Optional<String> value, String text) {
    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public EventDate {
        if (value.isPresent() && !ISO.matcher(value.get()).matches()) {
            throw new IllegalArgumentException("not a day, month or year of ISO 8601: " + value.get());
        }
    }
}
