package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.IrregularVerbs;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * The dictionary form of a word as far as the coder's data files know words: the parse's lemma where a file has it, else
 * the form taken apart by the rules of English inflection, so that a slip of the lemmatiser loses no event.
 */
final class Lemmas {
    private static final Set<String> KNOWN = new HashSet<>();

    static {
        ActionLexicon.vocabulary(KNOWN);
        for (String line : WordLists.lines("effects.txt").values()) {
            String words = line.substring(line.indexOf(':') + 1).strip();
            for (String word : WordLists.words(words.substring(words.indexOf(' ')))) {
                KNOWN.add(word.split(" ", 2)[0]);
            }
        }
        WordLists.named("nominals.txt")
                .values()
                .forEach(words -> words.forEach(word -> KNOWN.add(word.split(" ", 2)[0])));
    }

    private Lemmas() {}

    /** The lemma of a word in small letters. */
    static String of(Word word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        boolean lacking = word.lemma().isEmpty() || word.lemma().equals("_");
        String lemma = lacking ? form : word.lemma().toLowerCase(Locale.ROOT);
        Upos upos = word.upos();
        if (upos != Upos.VERB && upos != Upos.NOUN && upos != Upos.AUX) {
            return lemma;
        }
        Optional<String> irregular = upos == Upos.NOUN ? Optional.empty() : IrregularVerbs.lemma(form);
        if (irregular.isPresent()) {
            return irregular.get();
        }
        boolean plural = word.xpos().equals("NNS");
        boolean asWritten = lemma.equals(form) && (plural || upos == Upos.VERB && ending(form));
        if (KNOWN.contains(lemma) && related(lemma, form) && !asWritten) {
            return lemma;
        }
        boolean inflected = upos == Upos.VERB && asWritten
                || upos == Upos.VERB
                        && !word.xpos().equals("VB")
                        && !word.xpos().equals("VBP")
                || plural;
        for (String candidate : candidates(form)) {
            if (inflected && candidate.equals(form)) {
                continue;
            }
            if (KNOWN.contains(candidate)) {
                return candidate;
            }
        }
        return plural && KNOWN.contains(form) ? form : lemma;
    }

    /** Whether a verb form has an ending that its lemma lacks. */
    private static boolean ending(String form) {
        return form.endsWith("ed") || form.endsWith("ing") || form.endsWith("s") && !form.endsWith("ss");
    }

    /** A lemma that shares nothing with its form is a slip, unless it is of an irregular word. */
    private static boolean related(String lemma, String form) {
        return lemma.length() < 2 || form.startsWith(lemma.substring(0, Math.min(2, lemma.length())));
    }

    private static List<String> candidates(String form) {
        List<String> found = new ArrayList<>();
        found.add(form);
        if (form.endsWith("ies") || form.endsWith("ied")) {
            found.add(form.substring(0, form.length() - 3) + "y");
            found.add(form.substring(0, form.length() - 1));
        }
        if (form.endsWith("men") && form.length() > 4) {
            found.add(form.substring(0, form.length() - 3) + "man");
        }
        if (form.endsWith("s") && form.length() > 3) {
            found.add(form.substring(0, form.length() - 1));
            if (form.endsWith("es")) {
                found.add(form.substring(0, form.length() - 2));
            }
        }
        for (String ending : List.of("ed", "ing")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                String stem = form.substring(0, form.length() - ending.length());
                found.add(stem);
                found.add(stem + "e");
                int last = stem.length() - 1;
                if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
                    found.add(stem.substring(0, last));
                }
                if (stem.endsWith("y")) {
                    found.add(stem.substring(0, last) + "ie");
                }
                if (stem.endsWith("ck")) {
                    found.add(stem.substring(0, last));
                }
            }
        }
        return found;
    }
}
