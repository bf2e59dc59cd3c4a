package org.demarche.core.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A name as words to compare: titles and company forms taken off, glued words parted. */
final class NameWords {
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern SINGLE_LETTERS = Pattern.compile("\\b(?:[a-z0-9] ){1,5}[a-z0-9]\\b");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "president",
            "prasident",
            "presidente",
            "prime",
            "minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "prince",
            "princess",
            "emir",
            "sheikh",
            "shaikh",
            "sheik",
            "ayatollah",
            "imam",
            "mullah",
            "maulana",
            "haji",
            "hajji",
            "general",
            "gen",
            "colonel",
            "col",
            "lt",
            "major",
            "captain",
            "admiral",
            "adm",
            "marshal",
            "senator",
            "sen",
            "rep",
            "gov",
            "governor",
            "ambassador",
            "secretary",
            "comrade",
            "pope",
            "father",
            "bishop",
            "hon",
            "jr",
            "sr",
            "phd",
            "esq",
            "herr",
            "frau",
            "monsieur",
            "madame",
            "senor",
            "don",
            "dona",
            "gospodin",
            "former",
            "ex");

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ud", "ad", "as", "ar", "an", "bin", "ibn", "ben", "bint", "abu", "abou", "de", "da",
            "di", "do", "dos", "del", "della", "la", "le", "van", "von", "der", "den", "ter", "af", "av", "of", "the",
            "and", "y", "e", "i", "und", "et", "for", "in", "a");

    /** Forms of companies, each written as its short form. */
    private static final Map<String, String> FORMS = new TreeMap<>(Map.ofEntries(
            Map.entry("aktiengesellschaft", "ag"),
            Map.entry("gesellschaft mit beschrankter haftung", "gmbh"),
            Map.entry("incorporated", "inc"),
            Map.entry("limited liability company", "llc"),
            Map.entry("limited liability partnership", "llp"),
            Map.entry("public limited company", "plc"),
            Map.entry("open joint stock company", "jsc"),
            Map.entry("public joint stock company", "jsc"),
            Map.entry("closed joint stock company", "jsc"),
            Map.entry("joint stock company", "jsc"),
            Map.entry("limited", "ltd"),
            Map.entry("company", "co"),
            Map.entry("corporation", "corp"),
            Map.entry("obshchestvo s ogranichennoi otvetstvennostyu", "llc"),
            Map.entry("publichnoe aktsionernoe obshchestvo", "jsc"),
            Map.entry("otkrytoe aktsionernoe obshchestvo", "jsc"),
            Map.entry("zakrytoe aktsionernoe obshchestvo", "jsc"),
            Map.entry("aktsionernoe obshchestvo", "jsc"),
            Map.entry("societatea cu raspundere limitata", "srl"),
            Map.entry("societe anonyme", "sa"),
            Map.entry("sociedad anonima", "sa"),
            Map.entry("societa per azioni", "spa"),
            Map.entry("societa a responsabilita limitata", "srl"),
            Map.entry("sociedad de responsabilidad limitada", "srl"),
            Map.entry("societe a responsabilite limitee", "sarl"),
            Map.entry("spolka z ograniczona odpowiedzialnoscia", "spzoo"),
            Map.entry("spolka akcyjna", "sa"),
            Map.entry("sp z oo", "spzoo"),
            Map.entry("sp z o o", "spzoo"),
            Map.entry("naamloze vennootschap", "nv"),
            Map.entry("besloten vennootschap", "bv"),
            Map.entry("kabushiki kaisha", "kk"),
            Map.entry("anonim sirketi", "as"),
            Map.entry("limited partnership", "lp")));

    private static final Set<String> SHORT_FORMS = Set.of(
            "ag", "gmbh", "inc", "llc", "llp", "plc", "jsc", "ojsc", "pjsc", "cjsc", "ltd", "co", "corp", "ooo", "oao",
            "zao", "pao", "ao", "srl", "sa", "spa", "sarl", "spzoo", "nv", "bv", "kk", "lp", "pty", "pte", "pvt", "bhd",
            "sdn", "oy", "oyj", "ab", "asa", "kg", "ohg", "se", "kft", "doo", "ood", "ead", "sas", "fze", "fzco", "tov",
            "pat", "cie", "the");

    private static final Set<String> GENERIC = Set.of("holding", "holdings", "group", "enterprises", "trading");

    private static final Map<String, String> SPELLINGS = Map.of(
            "organisation",
            "organization",
            "centre",
            "center",
            "defence",
            "defense",
            "labour",
            "labor",
            "intl",
            "international",
            "bros",
            "brothers",
            "mfg",
            "manufacturing",
            "natl",
            "national");

    private static final Map<String, String> NUMBERS =
            Map.of("one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7");

    /** A form of a company as words, and what stands for it. */
    private record Form(Pattern words, String shorter) {}

    private static final List<Form> LONGEST_FIRST = FORMS.entrySet().stream()
            .sorted((left, right) ->
                    Integer.compare(right.getKey().length(), left.getKey().length()))
            .map(form -> new Form(Pattern.compile("\\b" + form.getKey() + "\\b"), form.getValue()))
            .toList();

    private NameWords() {}

    /** The words of a person's name. */
    static List<String> person(String name) {
        List<String> words = split(name);
        List<String> kept =
                words.stream().filter(word -> !TITLES.contains(word)).toList();
        return kept.isEmpty() ? words : kept;
    }

    /** The words of a company's or other body's name, its form left out. */
    static List<String> organisation(String name) {
        String plain = String.join(
                " ",
                split(name.replace("&", " and ")).stream()
                        .map(NameWords::formSpelling)
                        .toList());
        for (Form form : LONGEST_FIRST) {
            plain = form.words().matcher(plain).replaceAll(form.shorter());
        }
        plain = SINGLE_LETTERS.matcher(plain).replaceAll(run -> run.group().replace(" ", ""));
        List<String> words = List.of(plain.split(" "));
        List<String> kept = words.stream()
                .filter(word -> !SHORT_FORMS.contains(word) && !word.equals("and"))
                .map(word -> SPELLINGS.getOrDefault(word, word))
                .toList();
        return kept.isEmpty() ? words : kept;
    }

    /** A long word of a company's form with one letter wrong is put right. */
    private static String formSpelling(String word) {
        if (word.length() < 7) {
            return NUMBERS.getOrDefault(word, word);
        }
        return FORMS.keySet().stream()
                .filter(form -> form.indexOf(' ') < 0 && NameMatcher.distance(form, word) <= 1)
                .findFirst()
                .orElse(word);
    }

    /** Whether a word only joins others, or is a clan's article. */
    static boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    /** Whether a word says little about which company is meant. */
    static boolean generic(String word) {
        return GENERIC.contains(word) || PARTICLES.contains(word);
    }

    private static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        for (String part : CAMEL.split(name)) {
            for (String word : Latin.of(part).split(" ")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words.isEmpty() ? List.of(name.strip()) : words;
    }
}
