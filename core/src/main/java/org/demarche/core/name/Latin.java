package org.demarche.core.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes names in plain Latin letters. Cyrillic, Greek, Arabic, Hebrew, Armenian and Georgian letters by tables of ours;
 * Korean syllables by their parts; Japanese, Ethiopic and Indic signs by the names Unicode gives them. Chinese signs and
 * scripts that are not known stay as they are.
 */
final class Latin {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Integer, String> TABLE = new HashMap<>();
    private static final String[] HANGUL_FIRST = {
        "k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] HANGUL_VOWEL = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] HANGUL_LAST = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    static {
        pairs(
                "абвгґдеёжзийклмнопрстуфхцчшщъыьэюяіїєўђјљњћџѓќѕәғқңөұүһ",
                "a b v g g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye u dj j lj nj c dz"
                        + " gj kj dz a g k n o u u h");
        pairs("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s");
        pairs(
                "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژگکیھہے",
                "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a - a i a w y p ch zh g k y h h e");
        pairs("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z h t y k k l m m n n s a p f ts ts k r sh t");
        pairs(
                "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
                "a b g d e z e e t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts u p k o f");
        pairs(
                "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
                "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h");
        pairs("ßæøåłđðþıœ", "ss ae o a l d d th i oe");
    }

    private Latin() {}

    private static void pairs(String letters, String sounds) {
        String[] each = sounds.split(" ");
        int[] codes = letters.codePoints().toArray();
        for (int i = 0; i < codes.length && i < each.length; i++) {
            TABLE.put(codes[i], each[i].equals("-") ? "" : each[i]);
        }
    }

    /** Lower-case Latin letters, digits and spaces; other signs become spaces, apostrophes vanish. */
    static String of(String name) {
        StringBuilder latin = new StringBuilder();
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        composed.codePoints().forEach(code -> latin.append(sound(code)));
        String plain =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder kept = new StringBuilder();
        plain.codePoints().forEach(code -> {
            if (Character.isLetterOrDigit(code)) {
                kept.appendCodePoint(code);
            } else if (code != '\'' && code != '’' && code != '‘' && code != 'ʼ' && code != '`' && code != '.') {
                kept.append(' ');
            }
        });
        return kept.toString().strip().replaceAll(" +", " ");
    }

    private static String sound(int code) {
        String listed = TABLE.get(code);
        if (listed != null) {
            return listed;
        }
        if (code >= 0xAC00 && code <= 0xD7A3) {
            int index = code - 0xAC00;
            return HANGUL_FIRST[index / 588] + HANGUL_VOWEL[index % 588 / 28] + HANGUL_LAST[index % 28];
        }
        if (code == 0x30FB) {
            return " ";
        }
        return switch (Character.UnicodeScript.of(code)) {
            case KATAKANA, HIRAGANA, ETHIOPIC -> byName(code, "LETTER", "SYLLABLE");
            case DEVANAGARI, BENGALI, TAMIL, TELUGU, GUJARATI, GURMUKHI, KHMER, MYANMAR -> indic(code);
            default -> Character.toString(code);
        };
    }

    private static String byName(int code, String... before) {
        String name = String.valueOf(Character.getName(code));
        for (String word : before) {
            int at = name.lastIndexOf(word + " ");
            if (at >= 0) {
                String sound = name.substring(at + word.length() + 1).toLowerCase(Locale.ROOT);
                return sound.replace("small ", "").replaceAll("[^a-z]", "");
            }
        }
        return "";
    }

    private static String indic(int code) {
        String name = String.valueOf(Character.getName(code));
        if (name.contains("VOWEL SIGN") || name.contains("INDEPENDENT VOWEL")) {
            String sound = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            return sound.replaceAll("[^a-z]", "");
        }
        if (name.contains(" LETTER ")) {
            String sound = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            return sound.length() > 1 && sound.endsWith("a") ? sound.substring(0, sound.length() - 1) : sound;
        }
        return "";
    }

    /** Whether a name holds letters of another script than Latin. */
    static boolean foreign(String name) {
        return name.codePoints()
                .anyMatch(code ->
                        Character.isLetter(code) && Character.UnicodeScript.of(code) != Character.UnicodeScript.LATIN);
    }

    /**
     * The consonants by which a word sounds, for comparing across scripts: vowels and weak consonants are dropped, and
     * letters that transliteration confuses are made one.
     */
    static String skeleton(String word) {
        String sounds = word.replace("sch", "s")
                .replace("shch", "s")
                .replace("tch", "c")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("zh", "j")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("dh", "d")
                .replace("ts", "c")
                .replace("tz", "c")
                .replace("ck", "k")
                .replace("x", "ks")
                .replace("q", "k")
                .replace("c", "s")
                .replace("z", "s")
                .replace("j", "s")
                .replace("v", "b")
                .replace("f", "b")
                .replace("p", "b")
                .replace("l", "r")
                .replace("t", "d")
                .replace("g", "k");
        return sounds.replaceAll("[aeiouywh]", "").replaceAll("(.)\\1+", "$1");
    }

    /** A Chinese name in the Wade-Giles spelling, as one word in pinyin: 'hsi chin ping' becomes 'xijinping'. */
    static String pinyin(List<String> words) {
        StringBuilder pinyin = new StringBuilder();
        for (String word : words) {
            String turned = word.replaceAll("^hs", "x")
                    .replaceAll("^ch(?=i[a-z]|i$|uan|ue|un$)", "j")
                    .replaceAll("^ch", "zh")
                    .replaceAll("^ts|^tz", "z")
                    .replaceAll("^t", "d")
                    .replaceAll("^p", "b")
                    .replaceAll("^k", "g")
                    .replaceAll("^j", word.startsWith("j") ? "r" : "j")
                    .replaceAll("ung$", "ong")
                    .replaceAll("ien$", "ian")
                    .replaceAll("ieh$", "ie")
                    .replaceAll("ueh$", "ue");
            pinyin.append(word.equals("ping") ? word : turned);
        }
        return pinyin.toString();
    }
}
