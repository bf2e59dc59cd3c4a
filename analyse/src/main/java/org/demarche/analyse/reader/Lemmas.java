package org.demarche.analyse.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.IrregularVerbs;
import org.demarche.analyse.syntax.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lemma of a word: the script that the network chose, held to what words are known to have as lemmas. A piece
 * that is a whole word tells the network nothing of its spelling, and a script learned from one word may be put on
 * another, so that 'studie', 'observ' or 'etc..' come out now and then. The rules are those of
 * {@code training/README.md}, 'Lemma scripts'.
 */
final class Lemmas {
    /** What may be inflected in the way of a tag: the two tags of a word do not always agree ('higher', JJR and ADV). */
    private static final Map<String, Set<Upos>> INFLECTED = Map.of(
            "NNS", Set.of(Upos.NOUN),
            "VBZ", Set.of(Upos.VERB),
            "VBD", Set.of(Upos.VERB),
            "VBN", Set.of(Upos.VERB),
            "VBG", Set.of(Upos.VERB),
            "JJR", Set.of(Upos.ADJ, Upos.ADV),
            "JJS", Set.of(Upos.ADJ, Upos.ADV),
            "RBR", Set.of(Upos.ADJ, Upos.ADV),
            "RBS", Set.of(Upos.ADJ, Upos.ADV));

    private static final List<String> DEGREES = List.of("JJR", "JJS");

    /** Parts of speech with few words, all written small. */
    private static final Set<Upos> CLOSED =
            Set.of(Upos.DET, Upos.PRON, Upos.AUX, Upos.ADP, Upos.CCONJ, Upos.SCONJ, Upos.PART);

    /** '70.85' is its own lemma; of '3,000' the treebanks leave out the comma. */
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:/]\\d+)*");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");
    private static final Pattern DOTS_OR_DASHES = Pattern.compile("\\.+|-+|[\u2014\u2026]");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?|ftp)://.*|www\\..*|[^@]+@[^@]+\\..*|[\\w.-]+\\.(?:com|org|net|gov|edu|int)");
    private static final Pattern FILE =
            Pattern.compile("(?i)[^/@]+\\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|gif|txt|zip|html?)");

    private final List<LemmaScript> scripts;
    private final Map<String, Map<String, String>> forms;
    private final Map<String, Map<String, List<String>>> words;
    private final Map<String, Set<String>> known;
    private final Pieces pieces;

    Lemmas(ModelDescription description, Pieces pieces) {
        this.scripts = description.lemmaScripts().stream().map(LemmaScript::of).toList();
        this.forms = description.lemmaForms();
        this.words = description.lemmaWords();
        this.known = description.knownLemmas();
        this.pieces = pieces;
    }

    /** The lemma of a form, from the number of its script and its tags. */
    String of(String form, int script, Upos upos, String xpos) {
        if (!form.isEmpty()
                && Letters.isDigit(form.charAt(0))
                && FIGURE.matcher(form).matches()) {
            return THOUSANDS.matcher(form).matches() ? form.replace(",", "") : form;
        }
        String lemma = scripts.get(script).apply(form);
        return switch (upos) {
            case X -> lemma;
            case PUNCT, SYM -> DOTS_OR_DASHES.matcher(form).matches() ? form : lemma;
            case NUM -> ROMAN.matcher(form).matches() ? form : lemma;
            case PROPN -> name(form, lemma, xpos);
            default -> word(form, lemma, upos, xpos);
        };
    }

    private String name(String form, String lemma, String xpos) {
        if (isFile(form)) {
            return form.toLowerCase(Locale.ROOT);
        }
        if (xpos.equals("ADD") || isAddress(form)) {
            return form;
        }
        boolean altered = !lemma.equalsIgnoreCase(form);
        String date = ShortDates.whole(form, altered);
        if (date != null) {
            return date;
        }
        if (xpos.equals("NNPS")) {
            return plural(form, lemma);
        }
        return altered && !xpos.equals("NNS") ? attested(form, lemma, Upos.PROPN, xpos) : lemma;
    }

    /** Looks for a full stop first: most words have none, and the pattern costs more than all the rest. */
    private static boolean isFile(String form) {
        return form.indexOf('.') > 0 && FILE.matcher(form).matches();
    }

    private static boolean isAddress(String form) {
        return (form.indexOf('.') > 0 || form.indexOf(':') > 0)
                && ADDRESS.matcher(form).matches();
    }

    private String plural(String form, String lemma) {
        if (form.endsWith("ies") && lemma.endsWith("ie")) {
            return cut(lemma, 2) + "y";
        }
        if (form.regionMatches(true, form.length() - 2, "us", 0, 2)
                || form.regionMatches(true, form.length() - 2, "ss", 0, 2)) {
            return lemma.length() < form.length() ? form : lemma;
        }
        if (lemma.equals(form) && form.endsWith("s")) {
            String singular = form.endsWith("ies") ? cut(form, 3) + "y" : cut(form, 1);
            return knownTo(Upos.NOUN, singular.toLowerCase(Locale.ROOT)) ? singular : lemma;
        }
        return lemma;
    }

    private String word(String form, String lemma, Upos upos, String xpos) {
        if (upos == Upos.NOUN && isFile(form)) {
            return form.toLowerCase(Locale.ROOT);
        }
        String tag = upos == Upos.NOUN && (xpos.equals("VBZ") || xpos.equals("NNPS")) ? "NNS" : xpos;
        String found = INFLECTED.getOrDefault(tag, Set.of()).contains(upos)
                ? inflected(form, lemma, upos, tag)
                : attested(form, lemma, upos, tag);
        Set<String> knownLemmas = known.getOrDefault(upos.name(), Set.of());
        if (Misspellings.isDrawnOut(found)) {
            return Misspellings.shortened(found.toLowerCase(Locale.ROOT), knownLemmas);
        }
        if (knownLemmas.isEmpty() || knownLemmas.contains(found) || pieces.isPiece(found)) {
            return found;
        }
        return Misspellings.mended(found, knownLemmas);
    }

    private String inflected(String form, String lemma, Upos upos, String xpos) {
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
        boolean possible = !Inflections.rulesOut(lower, xpos, lemma);
        if (possible && knownTo(upos, lemma)) {
            return lemma;
        }
        List<String> candidates = Inflections.candidates(lower, xpos);
        for (String candidate : candidates) {
            if (knownTo(upos, candidate)) {
                return candidate;
            }
        }
        if (candidates.isEmpty()) {
            boolean taken = lower.endsWith("s") || lemma.length() > 2 && pieces.isPiece(lemma);
            return taken ? lemma : uncut(form, lemma, lower);
        }
        if (possible && candidates.contains(lemma) && pieces.isPiece(lemma)) {
            return lemma;
        }
        for (String candidate : candidates) {
            if (pieces.isPiece(candidate)) {
                return candidate;
            }
        }
        boolean small = upos == Upos.VERB || lemma.equals(lemma.toLowerCase(Locale.ROOT));
        return small ? Inflections.spelled(lower, xpos, candidates) : lemma;
    }

    /** The form itself, in small letters if the script says so. */
    private static String uncut(String form, String lemma, String lower) {
        return !lemma.isEmpty() && Character.isUpperCase(lemma.codePointAt(0)) ? form : lower;
    }

    /** A word that is not inflected has the lemma of its letters, or one that the treebanks give this very word. */
    private String attested(String form, String lemma, Upos upos, String xpos) {
        String lower = form.toLowerCase(Locale.ROOT);
        String small = lemma.equals("I") ? lemma : lemma.toLowerCase(Locale.ROOT);
        @Nullable
        List<String> lemmas = words.getOrDefault(upos.name(), Map.of()).get(lower);
        boolean name = upos == Upos.PROPN || xpos.equals("NNP");
        if (upos == Upos.ADJ && name) { // 'Greater' in a name is still 'great'
            for (String tag : DEGREES) {
                String base = forms.getOrDefault(tag, Map.of()).get(lower);
                if (base != null) {
                    return recased(base, form, lower);
                }
            }
        }
        if (lemmas != null && !lemmas.contains(small)) {
            return name ? recased(lemmas.get(0), form, lower) : lemmas.get(0);
        }
        if (lemmas == null && !small.equals(lower) && !(upos == Upos.VERB && knownTo(upos, small))) {
            return name ? form : lower;
        }
        return CLOSED.contains(upos) && !name && form.length() > 1 ? small : lemma;
    }

    private static String recased(String lemma, String form, String lower) {
        return form.equals(lower) ? lemma : lemma.substring(0, 1).toUpperCase(Locale.ROOT) + lemma.substring(1);
    }

    private boolean knownTo(Upos upos, String lemma) {
        return known.getOrDefault(upos.name(), Set.of()).contains(lemma);
    }

    private static String cut(String text, int count) {
        return text.substring(0, text.length() - count);
    }
}
