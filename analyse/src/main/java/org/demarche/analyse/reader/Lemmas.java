package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.IrregularVerbs;
import org.demarche.analyse.syntax.Upos;

/**
 * Makes the lemma of a word: the script that the network chose, mended for inflected forms by a table of known forms and
 * the spelling rules of English. A piece that is a whole word tells the network nothing of its spelling, so that
 * 'studie' or 'observ' come out now and then. The rules are those of {@code training/README.md}, 'Lemma scripts'.
 */
final class Lemmas {
    private static final int SHORTEST = 3;

    private static final Map<String, Upos> INFLECTED = Map.of(
            "NNS", Upos.NOUN,
            "VBZ", Upos.VERB,
            "VBD", Upos.VERB,
            "VBN", Upos.VERB,
            "VBG", Upos.VERB,
            "JJR", Upos.ADJ,
            "JJS", Upos.ADJ,
            "RBR", Upos.ADV,
            "RBS", Upos.ADV);

    /** '70.85' is its own lemma; of '3,000' the treebanks leave out the comma. */
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:/]\\d+)*");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern SIBILANT = Pattern.compile("(?:ss|sh|ch|x|z)es$");
    private static final Pattern DOUBLED = Pattern.compile("[aeiou]([bdgmnprt])\\1$");
    private static final Pattern SILENT_E =
            Pattern.compile("(?:[vcu]|[aiyeou]z|[aiou]s|[^aeiou]at|[eiou]at|[aeiou]dg|[nr]g|[^aeiouwlr]l|[^aeiou]ut)$");

    private final List<LemmaScript> scripts;
    private final Map<String, Map<String, String>> forms;
    private final Map<String, Set<String>> known;
    private final Pieces pieces;

    Lemmas(ModelDescription description, Pieces pieces) {
        this.scripts = description.lemmaScripts().stream().map(LemmaScript::of).toList();
        this.forms = description.lemmaForms();
        this.known = description.knownLemmas();
        this.pieces = pieces;
    }

    /** The lemma of a form, from the number of its script and its tags. */
    String of(String form, int script, Upos upos, String xpos) {
        if (FIGURE.matcher(form).matches()) {
            return THOUSANDS.matcher(form).matches() ? form.replace(",", "") : form;
        }
        String lemma = scripts.get(script).apply(form);
        if (xpos.equals("NNPS") && form.endsWith("ies") && lemma.endsWith("ie")) {
            return cut(lemma, 2) + "y";
        }
        if (INFLECTED.get(xpos) != upos) {
            return lemma;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        String listed = forms.getOrDefault(xpos, Map.of()).get(lower);
        if (listed != null) {
            return listed;
        }
        if (xpos.equals("VBD") || xpos.equals("VBN")) {
            Optional<String> irregular = IrregularVerbs.lemma(form);
            if (irregular.isPresent()) {
                return irregular.get();
            }
        }
        Set<String> knownLemmas = known.getOrDefault(upos.name(), Set.of());
        if (knownLemmas.contains(lemma)) {
            return lemma;
        }
        List<String> candidates = candidates(lower, xpos);
        for (String candidate : candidates) {
            if (knownLemmas.contains(candidate)) {
                return candidate;
            }
        }
        if (candidates.contains(lemma) && pieces.isPiece(lemma)) {
            return lemma;
        }
        for (String candidate : candidates) {
            if (pieces.isPiece(candidate)) {
                return candidate;
            }
        }
        return candidates.isEmpty() || !lower.equals(form) ? lemma : spelled(lower, xpos, candidates);
    }

    /** Of a form of which no list knows anything, what English spelling makes likeliest: 'inflicted', 'amenities'. */
    private static String spelled(String form, String xpos, List<String> candidates) {
        if (form.endsWith("ies") || form.endsWith("ied") || form.endsWith("iest") || form.endsWith("ier")) {
            return candidates.get(0);
        }
        if (xpos.equals("NNS") || xpos.equals("VBZ")) {
            return SIBILANT.matcher(form).find() ? cut(form, 2) : cut(form, 1);
        }
        String stem = cut(form, xpos.equals("VBG") || xpos.endsWith("S") ? 3 : 2);
        if (DOUBLED.matcher(stem).find()) {
            return cut(stem, 1);
        }
        return SILENT_E.matcher(stem).find() ? stem + "e" : stem;
    }

    /** What the form may be an inflection of, by spelling alone, the likeliest first. */
    private static List<String> candidates(String form, String xpos) {
        List<String> found = new ArrayList<>(3);
        switch (xpos) {
            case "NNS", "VBZ" -> {
                if (form.endsWith("s")) {
                    if (form.endsWith("ies")) {
                        add(cut(form, 3) + "y", found);
                    }
                    add(cut(form, 1), found);
                    if (form.endsWith("es")) {
                        add(cut(form, 2), found);
                    }
                }
            }
            case "VBD", "VBN" -> {
                if (form.endsWith("ed")) {
                    String stem = cut(form, 2);
                    if (stem.endsWith("i")) {
                        add(cut(stem, 1) + "y", found);
                    }
                    addStems(stem, found);
                }
            }
            case "JJR", "RBR", "JJS", "RBS" -> {
                String ending = xpos.endsWith("R") ? "er" : "est";
                if (form.endsWith(ending)) {
                    String stem = cut(form, ending.length());
                    if (stem.endsWith("i")) {
                        add(cut(stem, 1) + "y", found);
                    }
                    addStems(stem, found);
                }
            }
            case "VBG" -> {
                if (form.endsWith("ing")) {
                    addStems(cut(form, 3), found);
                }
            }
            default -> {}
        }
        return found;
    }

    private static void addStems(String stem, List<String> found) {
        add(stem, found);
        add(stem + "e", found);
        int length = stem.length();
        if (length >= 2 && stem.charAt(length - 1) == stem.charAt(length - 2)) {
            add(cut(stem, 1), found);
        }
    }

    private static void add(String candidate, List<String> found) {
        if (candidate.codePointCount(0, candidate.length()) >= SHORTEST) {
            found.add(candidate);
        }
    }

    private static String cut(String text, int count) {
        return text.substring(0, text.length() - count);
    }
}
