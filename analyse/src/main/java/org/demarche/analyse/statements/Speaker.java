package org.demarche.analyse.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * Who speaks, by the order of the words: the noun phrase right before a verb of saying, with what stands between commas
 * after it.
 *
 * @param first first word of the phrase, an 'and' before it left out
 * @param last its last word
 * @param from first word of the clause, an 'and' included
 */
record Speaker(int first, int last, int from) {
    private static final Set<Upos> SKIPPED = Set.of(Upos.AUX, Upos.ADV);

    private static final Set<String> NOMINATIVE = Set.of("he", "she", "it", "they", "we", "i", "you");

    static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom", "that", "where");

    /** Who speaks right before a chain of verbs, if the words from the last comma on are nothing but a noun phrase. */
    static Optional<Speaker> before(Tree tree, int chain, int from) {
        int end = chain - 1;
        if (end < from || separates(tree, end) && !comma(tree, end)) {
            return Optional.empty();
        }
        int first = comma(tree, end) ? hostOf(tree, end - 1, from) : segment(tree, end, from);
        if (first < 0) {
            return Optional.empty();
        }
        int last = comma(tree, end) ? end - 1 : end;
        int source = skipped(tree, first);
        int hostLast = comma(tree, end) ? firstComma(tree, source, last) - 1 : last;
        return phrase(tree, source, hostLast) ? Optional.of(new Speaker(source, last, first)) : Optional.empty();
    }

    private static int firstComma(Tree tree, int first, int last) {
        int at = first;
        while (at <= last && !comma(tree, at)) {
            at++;
        }
        return at;
    }

    /** Of 'the mayor, Ana Silva,' and 'Ana Silva, who resigned,' the first word; −1 if this is no such phrase. */
    private static int hostOf(Tree tree, int end, int from) {
        int apposition = segment(tree, end, from);
        if (apposition <= from + 1 || !comma(tree, apposition - 1) || !adjoined(tree, apposition, end)) {
            return -1;
        }
        int first = segment(tree, apposition - 2, from);
        boolean explained =
                !phrase(tree, apposition, end) || tree.word(apposition).upos() == Upos.DET;
        if (explained && first > from + 1 && comma(tree, first - 1) && named(tree, first, apposition - 2)) {
            int role = segment(tree, first - 2, from);
            if (phrase(tree, skipped(tree, role), first - 2) && role(tree, skipped(tree, role), first - 2)) {
                return role;
            }
        }
        // 'Scott Pruitt, the attorney general, one of those who sue, said'
        boolean more = tree.word(skipped(tree, first)).upos() == Upos.DET && first > from + 1 && comma(tree, first - 1);
        if (more) {
            int name = segment(tree, first - 2, from);
            boolean person = named(tree, name, first - 2) && phrase(tree, name, first - 2);
            return person && Character.isUpperCase(tree.word(name).form().charAt(0)) && name > from ? name : first;
        }
        return first;
    }

    /** First word of the chain that ends in this verb, adverbs within and before it included. */
    static int chain(Tree tree, int verb, int from) {
        int chain = verb;
        while (chain > from && beforeVerb(tree, chain - 1)) {
            chain--;
        }
        return chain;
    }

    private static boolean beforeVerb(Tree tree, int word) {
        Word at = tree.word(word);
        String form = at.form().toLowerCase(Locale.ROOT);
        boolean place = form.equals("there") || form.equals("here");
        return SKIPPED.contains(at.upos())
                        && !place
                        && !RELATIVE.contains(form)
                        && !at.xpos().equals("WRB")
                || Clauses.isNegation(at);
    }

    /** First word of the stretch without comma that ends here. */
    static int segment(Tree tree, int end, int from) {
        int first = end + 1;
        while (first > from && !separates(tree, first - 1)) {
            first--;
        }
        return first;
    }

    static int skipped(Tree tree, int first) {
        return tree.word(first).upos() == Upos.CCONJ && first + 1 < tree.size() ? first + 1 : first;
    }

    /** Whether a stretch is one noun phrase. */
    static boolean phrase(Tree tree, int first, int last) {
        if (first > last) {
            return false;
        }
        Word opening = tree.word(first);
        boolean opens = switch (opening.upos()) {
            case DET, PRON, PROPN, NOUN, ADJ, NUM, X -> true;
            case VERB -> tree.is(first, "amod");
            case ADV -> tree.head(first) > first && tree.word(tree.head(first)).upos() != Upos.VERB;
            default -> false;
        };
        boolean asks = opening.xpos().startsWith("W") || Clauses.is(opening, "according");
        if (!opens
                || asks
                || RELATIVE.contains(opening.form().toLowerCase(Locale.ROOT)) && opening.upos() != Upos.DET) {
            return false;
        }
        boolean nominal = false;
        boolean relative = false;
        boolean predicated = false;
        Word closing = tree.word(last);
        boolean pronoun = closing.xpos().equals("PRP")
                && NOMINATIVE.contains(closing.form().toLowerCase(Locale.ROOT));
        if (RELATIVE.contains(closing.form().toLowerCase(Locale.ROOT)) || pronoun && first < last) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            Word word = tree.word(i);
            relative |= i > first
                    && RELATIVE.contains(word.form().toLowerCase(Locale.ROOT))
                    && nominal(tree.word(i - 1))
                    && word.upos() != Upos.SCONJ;
            nominal |= nominal(word);
            // 'something the governor': a clause without its pronoun begins.
            boolean contact = i > first
                    && word.upos() == Upos.DET
                    && nominal(tree.word(i - 1))
                    && !relative
                    && !tree.word(i - 1).xpos().equals("PDT");
            if (contact) {
                return false;
            }
            // 'Apia's leading daily': what a newspaper is called may be tagged as an adjective.
            nominal |= i == last && i > first && word.upos() == Upos.ADJ;
            predicated |= relative && (finite(tree, i) || word.upos() == Upos.VERB);
            if (!relative && (word.upos() == Upos.SCONJ || finite(tree, i) && !reduced(tree, i, first, last))) {
                return false;
            }
        }
        return nominal && (predicated || !relative);
    }

    /** 'residents reached by telephone', 'officials close to the talks': a participle that looks like a past tense. */
    static boolean reduced(Tree tree, int verb, int first, int last) {
        return tree.word(verb).xpos().equals("VBD")
                && verb > first
                && verb < last
                && nominal(tree.word(verb - 1))
                && tree.word(verb - 1).upos() != Upos.PRON
                && tree.word(verb + 1).upos() == Upos.ADP;
    }

    /** What may stand between commas after a speaker: a name, a role, an age, a relative clause, how he was reached. */
    static boolean adjoined(Tree tree, int first, int last) {
        Word opening = tree.word(first);
        String form = opening.form().toLowerCase(Locale.ROOT);
        boolean relative = form.equals("who") || form.equals("which") || form.equals("whose");
        boolean participle = opening.xpos().equals("VBG") || opening.xpos().equals("VBN");
        boolean aside = form.equals("for")
                && last > first
                && tree.word(first + 1).xpos().equals("PRP$");
        return relative || participle || aside || opening.upos() == Upos.NUM || phrase(tree, first, last);
    }

    static boolean named(Tree tree, int first, int last) {
        boolean name = false;
        for (int i = first; i <= last; i++) {
            if (tree.word(i).upos() == Upos.DET || tree.word(i).upos() == Upos.VERB) {
                return false;
            }
            name |= tree.word(i).upos() == Upos.PROPN;
        }
        return name;
    }

    static boolean role(Tree tree, int first, int last) {
        return tree.word(last).upos() == Upos.NOUN
                || tree.word(first).upos() == Upos.DET && last - first < 12
                || tree.word(first).xpos().equals("PRP$");
    }

    static boolean nominal(Word word) {
        return word.upos() == Upos.NOUN
                || word.upos() == Upos.PROPN
                || word.upos() == Upos.PRON
                || word.upos() == Upos.NUM
                || word.upos() == Upos.DET
                        && (word.form().equalsIgnoreCase("some") || word.form().equalsIgnoreCase("others"));
    }

    static boolean finite(Tree tree, int word) {
        String tag = tree.word(word).xpos();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    static boolean comma(Tree tree, int word) {
        return word >= 0 && tree.word(word).form().equals(",");
    }

    /** Punctuation that parts a reporting clause from what is reported. */
    static boolean separates(Tree tree, int word) {
        Word at = tree.word(word);
        if (at.upos() != Upos.PUNCT && !at.form().equals("–") && !at.form().equals("—")) {
            return false;
        }
        String form = at.form();
        boolean hyphen = form.equals("-")
                && word > 0
                && word + 1 < tree.size()
                && tree.word(word - 1).end() == at.start()
                && tree.word(word + 1).start() == at.end();
        boolean bracket = form.equals("(") || form.equals(")") || form.equals("[") || form.equals("]");
        boolean apostrophe = form.equals("'") || form.equals("’");
        boolean abbreviated = form.startsWith(".") && word + 1 < tree.size();
        return !hyphen && !bracket && !apostrophe && !abbreviated;
    }

    /** How a word of the speaker's phrase that had hung elsewhere belongs to its head. */
    static String within(Tree tree, int word, int source) {
        Word at = tree.word(word);
        if (at.upos() == Upos.PUNCT) {
            return "punct";
        }
        boolean owner = word + 1 < tree.size() && tree.word(word + 1).xpos().equals("POS");
        if (word < source) {
            return owner ? "nmod:poss" : nominal(at) ? "compound" : at.upos() == Upos.DET ? "det" : "amod";
        }
        boolean beside = word > 0 && comma(tree, tree.first(word) - 1);
        if (at.upos() == Upos.VERB) {
            return beside ? "acl:relcl" : "acl";
        }
        return beside || tree.first(word) == word ? "appos" : "nmod";
    }

    /** The head of a phrase: the last noun before a preposition or comma that does not hang on another of them. */
    static int head(Tree tree, int first, int last) {
        int stop = first;
        while (stop <= last
                && (tree.word(stop).upos() != Upos.ADP || stop == first)
                && !comma(tree, stop)
                && !(stop > first && tree.word(stop).upos() == Upos.VERB && nominal(tree.word(stop - 1)))
                && !(stop > first && RELATIVE.contains(tree.word(stop).form().toLowerCase(Locale.ROOT)))) {
            stop++;
        }
        int found = -1;
        for (int i = first; i < stop; i++) {
            boolean owner = i + 1 < tree.size() && tree.word(i + 1).xpos().equals("POS");
            int head = tree.head(i);
            boolean top = head < first || head >= stop;
            if (nominal(tree.word(i)) && !owner && top) {
                found = i;
            }
        }
        for (int i = stop - 1; found < 0 && i >= first; i--) {
            if (nominal(tree.word(i))) {
                found = i;
            }
        }
        return found < 0 ? Math.max(first, stop - 1) : found;
    }

    static boolean opensQuote(Tree tree, int word) {
        String form = tree.word(word).form();
        return form.equals("„")
                || form.equals("“")
                || form.equals("‘")
                || form.equals("``")
                || tree.word(word).xpos().equals("``");
    }
}
