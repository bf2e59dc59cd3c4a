package org.demarche.analyse.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * Hangs reporting clauses where they belong: in 'The road is shut, the mayor, Ana Silva, told reporters' and 'The road,
 * says the mayor, is shut' parsers often give the speaker to the wrong verb. The order of the words is surer: between two
 * commas, or between a comma and the end, stand one noun phrase, one verb of saying, and what may follow it.
 */
final class ReportingClauses {

    /** They never stand before who speaks: 'told the minister' is what somebody told him. */
    private static final Set<String> TELLING =
            Set.of("tell", "inform", "assure", "remind", "notify", "brief", "reassure", "advise");

    /** Verbs of saying that need their content after them. */
    private static final Set<String> NOT_BESIDE = Set.of(
            "agree",
            "apologize",
            "apologise",
            "charge",
            "allow",
            "grant",
            "appear",
            "seem",
            "mean",
            "read",
            "order",
            "press",
            "move",
            "direct",
            "require",
            "appeal",
            "demand",
            "request",
            "convict",
            "commit",
            "object",
            "deny",
            "dispute",
            "refute",
            "rebut",
            "reject",
            "contest",
            "teach",
            "persuade",
            "convince",
            "release",
            "broadcast",
            "publish",
            "prove",
            "establish",
            "record",
            "document");

    static final Set<String> THOUGHT_BESIDE = Set.of(
            "believe",
            "think",
            "feel",
            "suspect",
            "reckon",
            "guess",
            "fear",
            "hope",
            "worry",
            "expect",
            "figure",
            "hear",
            "learn",
            "surmise",
            "suppose",
            "conclude",
            "presume",
            "assume",
            "gather");

    /** After these 'Not love, says the author' will do. */
    private static final Set<String> BARE = Set.of("say", "write");

    static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tomorrow");

    private final CueLexicon lexicon;

    ReportingClauses(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tree with every reporting clause beside what it reports. */
    Tree mend(Tree given) {
        Tree tree = given;
        for (int verb = 1; verb < tree.size(); verb++) {
            if (reports(tree, verb)) {
                Optional<ReportingClause> clause = clause(tree, verb);
                if (clause.isPresent()) {
                    tree = clause.get().hung(tree, lexicon);
                }
            }
        }
        return tree;
    }

    private boolean reports(Tree tree, int verb) {
        Word word = tree.word(verb);
        boolean finite = word.xpos().equals("VBD")
                || word.xpos().equals("VBZ")
                || word.xpos().equals("VBP");
        boolean perfect = word.xpos().equals("VBN") && auxiliary(tree, verb, Set.of("has", "have", "had"));
        // A wrong tag makes a participle or a plural noun of it: 'the ministry confirmed', 'officials claim'.
        boolean tagged = finite
                || word.xpos().equals("VBN")
                        && !auxiliary(tree, verb, Set.of("was", "were", "is", "are", "been", "be", "being"));
        // 'An aide let slip', 'the ministry put': past tense and infinitive look alike.
        boolean alike = word.xpos().equals("VB")
                && verb > 0
                && Speaker.nominal(tree.word(verb - 1))
                && !Clauses.infinitive(tree, verb)
                && tree.child(verb, "aux") < 0;
        boolean verbal = word.upos() == Upos.VERB && (tagged || perfect || alike);
        if (!verbal && !mistaken(tree, verb)) {
            return false;
        }
        String base = lexicon.verbBase(word);
        return !NOT_BESIDE.contains(base)
                && lexicon.uses(tree, verb).stream()
                        .anyMatch(cue -> cue.takes("that")
                                && (cue.kind() == CueKind.SPEECH
                                        || cue.kind() == CueKind.SHOWS
                                        || cue.kind() == CueKind.BELIEF && THOUGHT_BESIDE.contains(base)));
    }

    /** 'Engineers in Miami report', 'the Observer reports': a verb at the end of its clause, taken for a noun. */
    private boolean mistaken(Tree tree, int noun) {
        Word word = tree.word(noun);
        boolean ends = noun + 1 >= tree.size()
                || Speaker.separates(tree, noun + 1)
                || tree.word(noun + 1).form().startsWith(".");
        if (!ends
                || word.upos() != Upos.NOUN && word.upos() != Upos.PROPN
                || Character.isUpperCase(word.form().charAt(0))) {
            return false;
        }
        int first = Speaker.segment(tree, noun - 1, 0);
        boolean several = false;
        for (int i = first; i < noun; i++) {
            several |= tree.word(i).xpos().equals("NNS") || tree.word(i).upos() == Upos.CCONJ;
        }
        boolean singular = word.form().endsWith("s");
        Word before = tree.word(Math.max(0, noun - 1));
        boolean phrase = first < noun && first > 1 && Speaker.phrase(tree, first, noun - 1);
        boolean named = before.upos() == Upos.PROPN || before.xpos().equals("NNS");
        return phrase
                && (singular ? before.upos() == Upos.PROPN && !several : several && named)
                && !before.xpos().equals("POS");
    }

    private static boolean auxiliary(Tree tree, int verb, Set<String> forms) {
        for (int i = verb - 1; i >= 0 && i >= verb - 4; i--) {
            Upos upos = tree.word(i).upos();
            if (upos == Upos.AUX) {
                if (forms.contains(tree.word(i).form().toLowerCase(Locale.ROOT))) {
                    return true;
                }
            } else if (upos != Upos.ADV && upos != Upos.PART) {
                return false;
            }
        }
        return false;
    }

    private Optional<ReportingClause> clause(Tree tree, int verb) {
        int from = verb;
        while (from > 0 && !bounds(tree, from - 1, verb)) {
            from--;
        }
        int to = verb;
        while (to + 1 < tree.size() && !bounds(tree, to + 1, verb)) {
            to++;
        }
        int chain = Speaker.chain(tree, verb, from);
        Optional<ReportingClause> found = after(tree, verb, chain, from, to);
        boolean addressing = TELLING.contains(lexicon.verbBase(tree.word(verb)));
        if (found.isEmpty() && !addressing && chain > from && chain == verb && Speaker.separates(tree, chain - 1)) {
            found = inverted(tree, verb, from, to);
        }
        return found.filter(clause -> reportsSomething(tree, clause));
    }

    /** '…, the minister said on Tuesday': who speaks stands before the verb. */
    private Optional<ReportingClause> after(Tree tree, int verb, int chain, int from, int to) {
        Optional<Speaker> speaker =
                Speaker.before(tree, chain, from).filter(found -> found.from() > from && found.from() == found.first());
        ReportingTail tail = ReportingTail.of(tree, verb, withParticles(tree, verb), to, lexicon);
        return speaker.filter(found -> tail.fits())
                .map(found ->
                        new ReportingClause(from, found.from(), verb, found.first(), found.last(), tail.last(), to));
    }

    /** '…, says the minister': who speaks stands after the verb. */
    private Optional<ReportingClause> inverted(Tree tree, int verb, int from, int to) {
        int first = verb + 1;
        int end = first;
        while (end <= to
                && !Speaker.separates(tree, end)
                && tree.word(end).upos() != Upos.SCONJ
                && !Speaker.finite(tree, end)) {
            end++;
        }
        boolean whole = end > to || Speaker.separates(tree, end);
        end--;
        if (!whole || end < first || !Speaker.phrase(tree, first, end)) {
            return Optional.empty();
        }
        int base = first;
        while (base <= end && !adjunct(tree, base, first)) {
            base++;
        }
        int sourceLast = base - 1;
        int last = end;
        // 'said the foreign minister, Ana Silva'
        while (last + 2 <= to && Speaker.comma(tree, last + 1)) {
            int next = last + 2;
            int stop = next;
            while (stop <= to && !Speaker.separates(tree, stop)) {
                stop++;
            }
            boolean apposed = sourceLast == last
                    && Speaker.phrase(tree, next, stop - 1)
                    && Speaker.adjoined(tree, next, stop - 1);
            if (!apposed) {
                break;
            }
            last = stop - 1;
            sourceLast = last;
        }
        return Optional.of(new ReportingClause(from, verb, verb, first, sourceLast, last, to));
    }

    /** What may end a speaker's phrase after the verb: 'said the minister | on Tuesday'. */
    private static boolean adjunct(Tree tree, int word, int first) {
        if (word == first) {
            return false;
        }
        Word at = tree.word(word);
        String form = at.form().toLowerCase(Locale.ROOT);
        if (DAYS.contains(form)) {
            return true;
        }
        boolean place = form.equals("there") || form.equals("here");
        if (at.upos() == Upos.ADV && !place && Character.isLowerCase(at.form().charAt(0))) {
            return true;
        }
        if (at.upos() != Upos.ADP) {
            return false;
        }
        int noun = tree.head(word);
        boolean time =
                noun > word && (DAYS.contains(tree.word(noun).form().toLowerCase(Locale.ROOT)) || tree.is(noun, "obl"));
        return time && !form.equals("of");
    }

    private static int withParticles(Tree tree, int verb) {
        int last = verb;
        while (last + 1 < tree.size() && tree.head(last + 1) == verb && tree.is(last + 1, "compound:prt")) {
            last++;
        }
        return last;
    }

    /** What ends the stretch that a reporting clause can stand in: a semicolon or colon; the mark of a quotation around it. */
    private static boolean bounds(Tree tree, int word, int verb) {
        String form = tree.word(word).form();
        if (form.equals(";") || form.equals(":")) {
            return !quotedBetween(tree, Math.min(word, verb), Math.max(word, verb));
        }
        return false;
    }

    private static boolean quotedBetween(Tree tree, int from, int to) {
        int marks = 0;
        for (int i = from; i <= to; i++) {
            String form = tree.word(i).form();
            marks += form.equals("\"") || form.equals("“") || form.equals("”") ? 1 : 0;
        }
        return marks % 2 == 1;
    }

    /** Whether there is a clause beside it for it to report. */
    private static boolean reportsSomething(Tree tree, ReportingClause clause) {
        boolean ends = clause.last() >= clause.to() || !Speaker.comma(tree, clause.last() + 1);
        boolean before =
                clause.first() > clause.from() && MainClauses.predicate(tree, clause.from(), clause.first() - 1) >= 0;
        boolean bare = clause.first() == clause.verb()
                && ends
                && clause.first() - clause.from() > 1
                && Speaker.comma(tree, clause.first() - 1)
                && BARE.contains(tree.word(clause.verb()).lemma())
                && tree.word(clause.from()).upos() != Upos.ADP;
        boolean main = before && !MainClauses.subordinate(tree, clause.from(), clause.first() - 1) || bare;
        boolean after = !ends
                && Speaker.comma(tree, clause.last() + 1)
                && MainClauses.predicate(tree, clause.last() + 2, clause.to()) >= 0
                && goesOn(tree, clause.last() + 2, clause.to());
        return main || after;
    }

    /** Whether words after a reporting clause go on with what is reported, rather than with who reports it. */
    private static boolean goesOn(Tree tree, int first, int last) {
        Word opening = tree.word(first);
        String form = opening.form().toLowerCase(Locale.ROOT);
        return first <= last
                && opening.upos() != Upos.CCONJ
                && opening.upos() != Upos.SCONJ
                && opening.upos() != Upos.ADP
                && !opening.xpos().equals("IN")
                && !opening.xpos().equals("VBG")
                && !Speaker.RELATIVE.contains(form);
    }
}
