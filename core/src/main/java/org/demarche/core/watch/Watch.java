package org.demarche.core.watch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standing question: does one state support another?
 *
 * @param supporter ISO 3166-1 alpha-3 code, or the code of an international body, of the one who would support
 * @param supported the same of the one who would be supported
 */
public record Watch(String supporter, String supported) {
    private static final Pattern WORDS = Pattern.compile("([A-Z]{2,5}) supports ([A-Z]{2,5})");

    public Watch {
        if (supporter.isBlank() || supported.isBlank() || supporter.equals(supported)) {
            throw new IllegalArgumentException(
                    "a watch asks of two different states, by code: '%s supports %s'".formatted(supporter, supported));
        }
    }

    /** Reads {@code CHN supports RUS}. */
    public static Watch parse(String words) {
        Matcher matcher = WORDS.matcher(words.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a watch is written 'CHN supports RUS', with ISO 3166-1 alpha-3 codes, not '" + words + "'");
        }
        return new Watch(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return supporter + " supports " + supported;
    }
}
