package org.demarche.core.story;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.core.copy.Stem;

/** Words by which one report says a thing more strongly than another. Our own scales, weakest words first. */
final class Strength {
    private static final String[][] SCALES = {
        {
            "limited minor small-scale localised localized",
            "considerable substantial significant broad",
            "large-scale widespread massive sweeping extensive full-scale all-out"
        },
        {
            "possible possibly may might could potentially",
            "likely probably expected",
            "certain certainly absolutely absolute definitely undoubtedly inevitable"
        },
        {
            "concerned concerning worried worrying uneasy",
            "alarmed alarming disconcerting troubling disturbing",
            "outraged horrified appalled catastrophic"
        },
        {
            "asked asks requested invited suggested",
            "urged urges called appealed pressed",
            "demanded demands insisted ordered"
        },
        {
            "criticised criticized regretted questioned",
            "condemned denounced deplored decried",
            "blasted vilified excoriated"
        },
        {"incident clash skirmish", "attack raid strike", "assault offensive invasion onslaught massacre"},
        {"some few several", "many numerous dozens", "most all every"},
        {"dispute disagreement tension", "crisis confrontation conflict", "war"},
        {"slightly somewhat", "markedly notably", "sharply dramatically drastically"},
        {"advised cautioned", "warned", "threatened vowed"},
        {"protesters demonstrators", "rioters", "terrorists militants insurgents"},
        {"setback loss", "defeat", "rout collapse"},
    };

    /** What parts 'large-scale' and 'all out'. */
    private static final Pattern IN_TWO = Pattern.compile("(?<=\\p{L})[ -](?=scale\\b|out\\b)");

    private static final Map<String, int[]> LEVELS = levels();

    private Strength() {}

    /** The words of strength in a passage: scale to word as written and its level. */
    static Map<Integer, Word> of(String words) {
        Map<Integer, Word> found = new LinkedHashMap<>();
        boolean inTwo = words.contains("scale") || words.contains("out");
        String joined = inTwo ? IN_TWO.matcher(words).replaceAll("") : words;
        for (Stem.Token token : Stem.tokens(joined)) {
            int[] place = LEVELS.get(token.stem());
            if (place != null && !isName(token, joined)) {
                found.putIfAbsent(
                        place[0],
                        new Word(
                                joined.substring(token.start(), token.end())
                                        .replaceFirst("(?<=\\p{L})scale$", "-scale"),
                                token.stem(),
                                place[1]));
            }
        }
        return found;
    }

    /**
     * A word of strength.
     *
     * @param written as in the report
     * @param stem its stem
     * @param level the greater the stronger
     */
    record Word(String written, String stem, int level) {}

    private static boolean isName(Stem.Token token, String words) {
        return token.capital()
                && token.start() > 0
                && !words.substring(0, token.start()).endsWith(". ");
    }

    private static Map<String, int[]> levels() {
        Map<String, int[]> levels = new HashMap<>();
        for (int scale = 0; scale < SCALES.length; scale++) {
            for (int level = 0; level < SCALES[scale].length; level++) {
                for (String word : List.of(SCALES[scale][level].split(" "))) {
                    levels.putIfAbsent(Stem.of(word.replace("-", "")), new int[] {scale, level});
                }
            }
        }
        return levels;
    }
}
