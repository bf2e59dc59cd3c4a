package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What English spelling says an inflected form may come from. Forms are in small letters, tags are Penn Treebank's. */
final class Inflections {
    private static final int SHORTEST = 3;

    private static final Pattern SIBILANT = Pattern.compile("(?:ss|sh|ch|x|z)es$");
    private static final Pattern DOUBLED = Pattern.compile("[aeiou]([bdgmnprt])\\1$");

    private static final Pattern IC = Pattern.compile("[aeiou].*ick$"); // 'mimick-ing'

    /** After these a silent <i>e</i> is lost before an ending: 'manag-ed', 'immers-ed', 'acquir-ed'. */
    private static final Pattern SILENT_E =
            Pattern.compile("(?:[vcu]|[aiyeou]z|[aiourn]s|[^aeiou]at|[eiou]at|[aeiou]dg|[nraeiou]g|[^aeiouwlr]l"
                    + "|[^aeiou]ut|[iu]r|[^aeiou](?:ib|[aiou]d|ap|[aiou]k|um))$");

    /** One short syllable: before an ending its last letter is doubled, unless a silent <i>e</i> is lost ('fin-ed'). */
    private static final Pattern SHORT = Pattern.compile("(?:qu|[^aeiou])+[aeiou][bcdgklmnprtvz]");

    private Inflections() {}

    /** The likeliest first; nothing but 'go' is shorter than three characters. */
    static List<String> candidates(String form, String xpos) {
        List<String> found = new ArrayList<>(4);
        switch (xpos) {
            case "NNS", "VBZ" -> addPlurals(form, found);
            case "VBD", "VBN" -> addStems(form, "ed", found);
            case "JJR", "RBR" -> addStems(form, "er", found);
            case "JJS", "RBS" -> addStems(form, "est", found);
            case "VBG" -> {
                if (form.endsWith("in") && form.length() > SHORTEST) {
                    addStems(form + "g", "ing", found);
                } else if (form.endsWith("in'") || form.endsWith("in\u2019")) {
                    addStems(cut(form, 1) + "g", "ing", found);
                } else {
                    addStems(form, "ing", found);
                }
            }
            default -> {}
        }
        return found;
    }

    /** Whether the form would be spelled another way if it came from this: 'fined' is not from 'fin'. */
    static boolean rulesOut(String form, String xpos, String lemma) {
        return form.startsWith(lemma)
                && !xpos.equals("NNS")
                && !xpos.equals("VBZ")
                && SHORT.matcher(lemma).matches()
                && "ei".indexOf(form.charAt(Math.min(lemma.length(), form.length() - 1))) >= 0;
    }

    /** Of a form of which no list knows anything, what is likeliest: 'inflicted', 'amenities'. */
    static String spelled(String form, String xpos, List<String> candidates) {
        if (form.endsWith("ies")
                || form.endsWith("ied")
                || form.endsWith("iest")
                || form.endsWith("ier")
                || candidates.size() == 1) {
            return candidates.get(0);
        }
        if (xpos.equals("NNS") || xpos.equals("VBZ")) {
            return SIBILANT.matcher(form).find() ? cut(form, 2) : cut(form, 1);
        }
        String stem = candidates.get(0);
        if (DOUBLED.matcher(stem).find() || IC.matcher(stem).find()) {
            return cut(stem, 1);
        }
        return SILENT_E.matcher(stem).find() ? stem + "e" : stem;
    }

    private static void addPlurals(String form, List<String> found) {
        if (form.endsWith("'s") || form.endsWith("\u2019s")) {
            found.add(cut(form, 2)); // "12's", "DJ's"
        } else if (form.endsWith("s")) {
            if (form.endsWith("ies")) {
                add(cut(form, 3) + "y", found);
            }
            add(cut(form, 1), found);
            if (form.endsWith("es")) {
                add(cut(form, 2), found);
            }
        } else if (form.endsWith("men")) {
            add(cut(form, 2) + "an", found);
        }
    }

    private static void addStems(String form, String ending, List<String> found) {
        if (!form.endsWith(ending)) {
            return;
        }
        String stem = cut(form, ending.length());
        if (stem.endsWith("i") && !ending.equals("ing")) {
            add(cut(stem, 1) + "y", found);
        }
        if (!SHORT.matcher(stem).matches()) {
            add(stem, found);
        }
        add(stem + "e", found);
        int length = stem.length();
        if (length >= 2 && stem.charAt(length - 1) == stem.charAt(length - 2) || stem.endsWith("ick")) {
            add(cut(stem, 1), found); // 'stopp-ed', 'panick-ed'
        }
    }

    private static void add(String candidate, List<String> found) {
        if (candidate.codePointCount(0, candidate.length()) >= SHORTEST || candidate.equals("go")) {
            found.add(candidate);
        }
    }

    private static String cut(String text, int count) {
        return text.substring(0, text.length() - count);
    }
}
