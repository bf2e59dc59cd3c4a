package org.demarche.core.copy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words by which a report says that it passes on what another outlet has: 'told CNN', '(Reuters) –', 'AFP reported'. */
public final class Credit {
    /** News agencies and outlets that others quote most; a reading's own outlets are added to them. */
    private static final List<String> OUTLETS = List.of(
            "Reuters",
            "Associated Press",
            "AP",
            "AFP",
            "Agence France-Presse",
            "Xinhua",
            "TASS",
            "Interfax",
            "Kyodo",
            "Yonhap",
            "Anadolu",
            "DPA",
            "EFE",
            "ANSA",
            "PTI",
            "UPI",
            "Bloomberg",
            "CNN",
            "BBC",
            "CBS",
            "NBC",
            "ABC",
            "Fox News",
            "MSNBC",
            "NPR",
            "PBS",
            "Al Jazeera",
            "Al Arabiya",
            "Sky News",
            "New York Times",
            "Washington Post",
            "Wall Street Journal",
            "Financial Times",
            "Guardian",
            "Times",
            "Le Monde",
            "Der Spiegel",
            "Bild",
            "El País",
            "Haaretz",
            "Politico",
            "Axios",
            "Economist",
            "Nikkei",
            "NHK",
            "KCNA",
            "IRNA",
            "Tasnim",
            "SANA",
            "Ukrinform",
            "RIA Novosti",
            "Voice of America",
            "Radio Free Europe",
            "Deutsche Welle",
            "Euronews",
            "USA Today",
            "Time");

    private static final Pattern DATELINE = Pattern.compile("^[^\\n]{0,80}\\(([\\p{Lu}][\\p{L} .-]{1,30})\\)\\s*[-–—]");
    private static final int LEAD = 600;
    private static final String NAMES = oneOf(OUTLETS);
    private static final Pattern TOLD = toldTo(NAMES);
    private static final Pattern REPORTED =
            Pattern.compile("(?i:\\b(?:the )?(" + NAMES + "))(?: news agency)? (?:has |had |first )?report(?:ed|s)\\b"
                    + "|\\b(?:first )?reported by (?i:(?:the )?(" + NAMES + "))\\b"
                    + "|\\baccording to (?:a report (?:in|by|from) )?(?i:(?:the )?(" + NAMES + "))\\b");

    private Credit() {}

    /** The agency in the dateline, or the outlet that the first paragraphs name as having reported it. */
    public static Optional<String> lead(String text) {
        Matcher dateline = DATELINE.matcher(text);
        if (dateline.find()) {
            return Optional.of(key(dateline.group(1)));
        }
        Matcher reported = REPORTED.matcher(text.substring(0, Math.min(LEAD, text.length())));
        if (!reported.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= reported.groupCount(); group++) {
            if (reported.group(group) != null) {
                return Optional.of(key(reported.group(group)));
            }
        }
        return Optional.empty();
    }

    /**
     * Finds the outlet to which somebody in a paragraph spoke: 'told CNN', 'in an interview with Bild'.
     *
     * @param outlets further outlets that the report names
     */
    public static Pattern told(Collection<String> outlets) {
        return outlets.isEmpty()
                ? TOLD
                : toldTo(oneOf(Stream.concat(outlets.stream(), OUTLETS.stream()).toList()));
    }

    private static Pattern toldTo(String names) {
        return Pattern.compile(
                "\\b(?:told|tell|speaking to|interview with|spoke to|said to) (?i:(?:the )?(" + names + "))\\b");
    }

    private static String oneOf(Collection<String> outlets) {
        return outlets.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** The name to show for a {@link #key}: 'CNN', 'Radio Belmonte'. */
    public static String name(String key) {
        return OUTLETS.stream()
                .filter(outlet -> key(outlet).equals(key))
                .findFirst()
                .orElseGet(() -> Stream.of(key.split(" "))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining(" ")));
    }

    /** An outlet's name as it is compared: lower case, without 'the' and 'news'. */
    public static String key(String outlet) {
        return outlet.toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceFirst(" (news|agency|news agency)$", "")
                .strip();
    }
}
