package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.report.Report;

/**
 * A report written as its parse, one sentence a line. Each word is {@code form/relation/head}, heads counted from 1; a
 * part of speech, a Penn tag and a lemma may follow ({@code talks/obj/2/NOUN/NNS/talk}), else they are guessed. {@code ~} before a word leaves out
 * the space before it, {@code PER:}, {@code ORG:} and {@code LOC:} mark words of a name.
 */
record Sketch(Report report, List<Sentence> sentences) {
    static Sketch of(LocalDate published, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (String line : lines) {
            sentences.add(sentence(text, line));
            text.append('\n');
        }
        Report report = new Report(
                "sketch",
                Optional.empty(),
                Optional.empty(),
                Optional.of(published),
                Optional.empty(),
                "en",
                "0".repeat(64),
                text.toString());
        return new Sketch(report, sentences);
    }

    static Sketch of(String... lines) {
        return of(LocalDate.of(2022, 3, 14), lines);
    }

    private static Sentence sentence(StringBuilder text, String line) {
        int start = text.length();
        List<Word> words = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (String token : line.split(" ")) {
            String[] parts = token.split("/");
            String form = parts[0];
            boolean glued = form.startsWith("~");
            form = glued ? form.substring(1) : form;
            NameKind kind = null;
            for (NameKind candidate : NameKind.values()) {
                if (form.startsWith(candidate + ":")) {
                    kind = candidate;
                    form = form.substring(4);
                }
            }
            if (!glued && text.length() > start) {
                text.append(' ');
            }
            int from = text.length();
            text.append(form);
            String relation = parts[1];
            Upos upos = parts.length > 3 ? Upos.valueOf(parts[3]) : upos(form, relation, words.isEmpty());
            words.add(new Word(
                    from,
                    text.length(),
                    form,
                    parts.length > 5 ? parts[5] : lemma(form, upos),
                    upos,
                    parts.length > 4 ? parts[4] : xpos(form, upos),
                    Integer.parseInt(parts[2]) - 1,
                    relation));
            int index = words.size() - 1;
            if (kind != null) {
                Name before = names.isEmpty() ? null : names.get(names.size() - 1);
                if (before != null && before.last() == index - 1 && before.kind() == kind) {
                    names.set(names.size() - 1, new Name(before.first(), index, kind));
                } else {
                    names.add(new Name(index, index, kind));
                }
            }
        }
        return new Sentence(start, text.length(), words, names);
    }

    private static Upos upos(String form, String relation, boolean first) {
        boolean capital = Character.isUpperCase(form.charAt(0)) && !first;
        return switch (relation) {
            case "det" -> Upos.DET;
            case "case" -> form.endsWith("s") && form.length() <= 2 ? Upos.PART : Upos.ADP;
            case "amod" -> Upos.ADJ;
            case "punct" -> Upos.PUNCT;
            case "cc" -> Upos.CCONJ;
            case "mark" -> Upos.SCONJ;
            case "aux", "cop" -> Upos.AUX;
            case "advmod" -> Upos.ADV;
            case "nummod" -> Upos.NUM;
            case "root", "ccomp", "xcomp", "advcl", "acl:relcl", "acl", "parataxis" -> Upos.VERB;
            default ->
                pronoun(form) ? Upos.PRON : capital || Spelling.isAcronym(form) || known(form) ? Upos.PROPN : Upos.NOUN;
        };
    }

    private static boolean known(String form) {
        return Character.isUpperCase(form.charAt(0)) && !form.endsWith("s");
    }

    private static boolean pronoun(String form) {
        return List.of(
                        "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "who", "which", "that",
                        "itself")
                .contains(form.toLowerCase(Locale.ROOT));
    }

    private static String lemma(String form, Upos upos) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (upos == Upos.NOUN || upos == Upos.PROPN) {
            if (lower.endsWith("ies")) {
                return lower.substring(0, lower.length() - 3) + "y";
            }
            if (lower.endsWith("men")) {
                return lower.substring(0, lower.length() - 2) + "an";
            }
            if (lower.endsWith("s") && !lower.endsWith("ss")) {
                return lower.substring(0, lower.length() - 1);
            }
        }
        return lower;
    }

    private static String xpos(String form, Upos upos) {
        String lower = form.toLowerCase(Locale.ROOT);
        boolean plural =
                lower.endsWith("s") && !lower.endsWith("ss") || lower.endsWith("men") || lower.equals("people");
        return switch (upos) {
            case NOUN -> plural ? "NNS" : "NN";
            case PROPN -> "NNP";
            case PRON -> List.of("who", "which").contains(lower) ? "WP" : "PRP";
            case ADJ -> "JJ";
            case VERB -> "VBD";
            default -> upos.name();
        };
    }
}
