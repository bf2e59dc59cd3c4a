package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.statement.Stance;

/** Attributions by a verb: 'said that', 'urged Iran to', 'refused to confirm', 'is believed to have'. */
final class VerbCues {
    /** Verbs that only lead up to a verb of saying: 'went on to say', 'sought to reassure'. */
    static final Set<String> LEADING = Set.of(
            "continue",
            "begin",
            "start",
            "go",
            "want",
            "try",
            "seek",
            "refuse",
            "decline",
            "fail",
            "hesitate",
            "attempt",
            "appear",
            "seem",
            "rush",
            "proceed",
            "hasten",
            "use",
            "have",
            "need",
            "like",
            "love",
            "come",
            "stop",
            "keep",
            "hurry");

    private static final Set<String> DECLINING = Set.of("refuse", "decline", "hesitate", "fail");
    private static final Set<String> EMPTY_SUBJECTS = Set.of("it", "this", "that", "there", "what", "which");

    private final CueLexicon lexicon;

    VerbCues(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds the attributions of one sentence; those without content may still find a quotation. */
    void find(int sentence, Tree tree, List<Attribution> found) {
        Map<Integer, List<Attribution>> byVerb = new HashMap<>();
        for (int word = 0; word < tree.size(); word++) {
            if (tree.word(word).upos() == Upos.VERB) {
                List<Attribution> own = at(sentence, tree, word);
                if (!own.isEmpty()) {
                    byVerb.put(word, own);
                    int leading = leading(tree, word);
                    if (leading != word && own.get(0).content().isPresent()) {
                        byVerb.remove(leading);
                    }
                }
            }
        }
        byVerb.keySet().stream().sorted().forEach(verb -> found.addAll(byVerb.getOrDefault(verb, List.of())));
    }

    private List<Attribution> at(int sentence, Tree tree, int verb) {
        List<Cue> cues = lexicon.uses(tree, verb);
        if (cues.isEmpty()) {
            return List.of();
        }
        boolean participle = verb == 0 && tree.word(0).form().equals("Asked");
        if (participle || Clauses.quotedAs(tree, verb)) {
            return List.of();
        }
        boolean passive = Clauses.passive(tree, verb);
        int source = passive ? agent(tree, verb) : Clauses.subject(tree, verb);
        for (Complement complement : Complement.of(tree, verb)) {
            for (Cue cue : cues) {
                if (fits(tree, verb, cue, complement, passive, source)
                        && performed(tree, verb, cue, complement, source)) {
                    List<Span> pieces = pieces(tree, verb, cue, complement, source);
                    if (!pieces.isEmpty()) {
                        return attributions(sentence, tree, verb, cue, complement, source, pieces);
                    }
                }
            }
        }
        Optional<Cue> naming = cues.stream()
                .filter(cue -> cue.takes("small") || cue.takes("as") || cue.takes("label"))
                .findFirst();
        Optional<Span> name =
                lexicon.wide() || passive || source < 0 ? Optional.empty() : Reported.nameGiven(tree, verb);
        boolean beside = name.isPresent()
                && verb + 1 < tree.size()
                && name.get().start() == tree.word(verb + 1).start();
        if (naming.isPresent() && name.isPresent() && (beside || !naming.get().takes("label"))) {
            Complement complement = new Complement("small", verb, -1);
            return attributions(sentence, tree, verb, naming.get(), complement, source, List.of(name.get()));
        }
        if (passive && source >= 0) {
            List<Attribution> undergone = undergone(sentence, tree, verb, cues, source);
            if (!undergone.isEmpty()) {
                return undergone;
            }
        }
        List<Span> around = passive || source < 0 ? List.of() : around(tree, verb, source);
        Cue first = cues.stream().filter(Cue::quotes).findFirst().orElse(cues.get(0));
        // Without content for now; a quotation beside it may be what is said, and tell who says it.
        if (first.quotes() && !passive) {
            return attributions(sentence, tree, verb, first, new Complement("", -1, -1), source, around);
        }
        return List.of();
    }

    /** 'The bridge, engineers said, will not be repaired': set off by commas, whatever the parse makes of it. */
    private static List<Span> around(Tree tree, int verb, int source) {
        int chain = Clauses.chainStart(tree, verb);
        boolean before = tree.last(source) < chain && tree.first(source) >= 0 && tree.last(source) + 1 == chain;
        int first = before ? tree.first(source) : chain;
        int last = before ? verb : Math.max(verb, tree.last(source));
        boolean beside = before || tree.first(source) == verb + 1;
        boolean setOff = first > 0
                && tree.word(first - 1).form().equals(",")
                && last + 1 < tree.size()
                && (tree.word(last + 1).form().equals(",") || last + 2 >= tree.size());
        return beside && setOff ? SetPhrases.pieces(tree, first, last) : List.of();
    }

    private boolean fits(Tree tree, int verb, Cue cue, Complement complement, boolean passive, int source) {
        String type = complement.type();
        if (passive) {
            boolean clause = type.equals("that") && cue.takes("that")
                    || type.equals("to") && cue.takes("obj+to")
                    || cue.stance() == Stance.ACCUSES && cue.takes(type);
            return clause && cue.kind() != CueKind.INTENT && cue.kind() != CueKind.ATTITUDE;
        }
        if (source < 0 || !cue.takes(type)) {
            return false;
        }
        boolean emptySubject = tree.word(source).upos() == Upos.PRON
                && EMPTY_SUBJECTS.contains(tree.word(source).form().toLowerCase(java.util.Locale.ROOT));
        if (emptySubject && (cue.kind() == CueKind.SHOWS || tree.is(source, "expl"))) {
            return false;
        }
        // 'X reported that': a clause beside the verb is what is said only where something can be said.
        boolean beside = complement.word() == tree.head(verb) || tree.is(complement.word(), "parataxis");
        return !beside || cue.kind() == CueKind.SPEECH || cue.kind() == CueKind.SHOWS || cue.kind() == CueKind.BELIEF;
    }

    /** Of requests, promises and accusations only those made count: not 'never asked for', 'refuses to', 'will apply for'. */
    private boolean performed(Tree tree, int verb, Cue cue, Complement complement, int source) {
        boolean act = cue.stance() != Stance.SAYS && cue.stance() != Stance.BELIEVES && cue.stance() != Stance.DENIES;
        boolean open = complement.type().equals("that") && !DECLINING.contains(cue.word());
        boolean beside = tree.is(complement.word(), "parataxis") && Clauses.passive(tree, verb);
        if (!lexicon.wide() && source < 0 && (beside || cue.word().equals("expect"))) {
            return false;
        }
        if (!lexicon.wide() && (asked(tree, verb) || source >= 0 && nobody(tree, source) && !open)) {
            return false;
        }
        if (lexicon.wide() || open) {
            return true;
        }
        int leading = leading(tree, verb);
        if (leading != verb && DECLINING.contains(lexicon.verbBase(tree.word(leading)))) {
            return false;
        }
        if (!act) {
            return true;
        }
        // 'appealed to both sides': who is asked, not what for.
        boolean addressee = complement.type().equals("to") && tree.is(complement.word(), "obl");
        if (addressee || source < 0) {
            return false;
        }
        for (int child : tree.children(verb)) {
            if (tree.is(child, "aux") && tree.word(child).xpos().equals("MD")) {
                return false;
            }
        }
        boolean purpose = Clauses.infinitive(tree, verb) && leading == verb;
        return !purpose && !Clauses.negated(tree, verb);
    }

    /** 'Did Rome agree to it?': what is asked about is not said. */
    private static boolean asked(Tree tree, int verb) {
        return tree.head(verb) < 0
                && tree.word(tree.size() - 1).form().equals("?")
                && tree.word(0).upos() == Upos.AUX
                && tree.head(0) == verb;
    }

    /** 'No group claimed responsibility'. */
    private static boolean nobody(Tree tree, int source) {
        return Clauses.is(tree.word(source), "nobody")
                || Clauses.is(tree.word(tree.first(source)), "no") && tree.first(source) < source;
    }

    private static int agent(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.is(child, "obl") && Clauses.marker(tree, child).equals("by")) {
                return child;
            }
        }
        return -1;
    }

    /** 'The raid was condemned by Jordan': what is spoken of is the subject. */
    private List<Attribution> undergone(int sentence, Tree tree, int verb, List<Cue> cues, int source) {
        int subject = tree.child(verb, "nsubj:pass");
        if (subject < 0 || tree.word(subject).upos() == Upos.PRON) {
            return List.of();
        }
        for (Cue cue : cues) {
            if (cue.takes("obj")) {
                Optional<Span> content = Phrases.content(tree, tree.first(subject), tree.last(subject));
                if (content.isPresent()) {
                    Complement complement = new Complement("obj", subject, subject);
                    return attributions(sentence, tree, verb, cue, complement, source, List.of(content.get()));
                }
            }
        }
        return List.of();
    }

    private List<Span> pieces(Tree tree, int verb, Cue cue, Complement complement, int source) {
        int word = complement.word();
        List<Span> pieces = new ArrayList<>();
        int subject = tree.child(verb, "nsubj:pass");
        if (!lexicon.wide() && source < 0 && complement.type().equals("to") && subject >= 0) {
            // 'Three men are said to have fled': what is said stands after the verb, as with 'urged them to flee'.
            Phrases.content(tree, verb + 1, tree.last(word)).ifPresent(pieces::add);
            return pieces;
        }
        if (tree.governs(word, verb)) {
            Optional<Span> before = Phrases.content(tree, tree.first(word), tree.first(verb) - 1);
            Optional<Span> after = Phrases.content(tree, tree.last(verb) + 1, tree.last(word));
            // 'The bridge, engineers said, will not be repaired': a piece without a verb says nothing by itself.
            boolean says = Phrases.finite(tree, tree.first(word), tree.first(verb) - 1)
                    && !ReportingClauses.subordinate(tree, tree.first(word), tree.first(verb) - 1);
            boolean broken = after.isPresent() && Continuation.broken(tree, verb);
            if (after.isEmpty() || says && !broken) {
                before.ifPresent(pieces::add);
            }
            if (pieces.isEmpty() || Continuation.said(tree, tree.last(verb) + 1, tree.last(word))) {
                after.ifPresent(pieces::add);
            }
            return pieces;
        }
        int first = tree.first(word);
        int last = lexicon.wide() ? tree.last(word) : Continuation.phraseEnd(tree, verb, complement);
        boolean withObject = complement.object() >= 0
                && complement.object() != word
                && switch (complement.type()) {
                    case "at" -> true;
                    case "as", "small" -> lexicon.wide() || !Reported.quoted(tree, word);
                    case "obj+to" -> cue.stance() != Stance.ASKS && cue.stance() != Stance.WARNS;
                    case "of", "for", "with" ->
                        lexicon.wide() && cue.stance() == Stance.ACCUSES || cue.kind() == CueKind.ATTITUDE;
                    default -> false;
                };
        if (withObject) {
            first = Math.min(first, tree.first(complement.object()));
        }
        boolean leads = !lexicon.wide()
                && word < verb
                && tree.first(verb) == 0
                && complement.type().equals("that");
        if (leads && Reported.openingAdjunct(tree, verb, first)) {
            first = 0;
        }
        String marker = Clauses.marker(tree, word);
        if (!withObject
                && !marker.isEmpty()
                && cue.takes(marker)
                && (!marker.equals("as") || !lexicon.wide() && Reported.quoted(tree, word))
                && !complement.type().equals("that")) {
            first = afterMarker(tree, word, first);
        }
        // A faulty parse may let the content reach over the cue: it stays on its own side.
        if (word > verb) {
            first = Math.max(first, verb + 1);
        } else {
            last = Math.min(last, verb - 1);
        }
        if (word > verb && complement.type().equals("that")) {
            last = beforeDash(tree, word, beforeAccordingTo(tree, word, andThat(tree, verb, last)));
        }
        // … and it stays clear of the source.
        if (source >= first && source <= last && !tree.governs(word, source)) {
            if (source > word) {
                last = tree.first(source) - 1;
            } else {
                first = tree.last(source) + 1;
            }
        }
        Phrases.content(tree, first, last).ifPresent(pieces::add);
        return pieces;
    }

    /** 'said that it was over and that they would leave': the second clause is said too. */
    private static int andThat(Tree tree, int verb, int last) {
        boolean and = last + 1 < tree.size() && tree.word(last + 1).upos() == Upos.CCONJ;
        int that = and ? last + 2 : last + 1;
        boolean joined = that < tree.size() && Clauses.is(tree.word(that), "that") && tree.is(that, "mark");
        int clause = joined ? tree.head(that) : -1;
        return clause > that && tree.governs(verb, clause) ? tree.last(clause) : last;
    }

    /** 'He will say that it failed, according to two aides': the aides speak of the whole. */
    private static int beforeAccordingTo(Tree tree, int word, int last) {
        for (int i = word + 1; i < last; i++) {
            boolean phrase = Clauses.is(tree.word(i), "according") && Clauses.is(tree.word(i + 1), "to");
            if (phrase
                    && Clauses.punctuation(tree.word(i - 1))
                    && tree.word(i - 1).form().equals(",")) {
                return i - 1;
            }
        }
        return last;
    }

    /** What follows a single dash is the reporter's own remark. */
    private static int beforeDash(Tree tree, int word, int last) {
        int dash = -1;
        for (int i = word + 1; i <= last; i++) {
            String form = tree.word(i).form();
            if (Clauses.punctuation(tree.word(i)) && "“\"„«".contains(form)) {
                return last;
            }
            if (form.equals("--") || form.equals("–") || form.equals("—")) {
                if (dash >= 0) {
                    return last;
                }
                dash = i;
            }
        }
        return dash < 0 ? last : dash - 1;
    }

    private static int afterMarker(Tree tree, int word, int first) {
        int after = first;
        for (int child : tree.children(word)) {
            if (child < word && (tree.is(child, "case") || tree.is(child, "mark"))) {
                after = Math.max(after, tree.last(child) + 1);
            }
        }
        return after;
    }

    private List<Attribution> attributions(
            int sentence, Tree tree, int verb, Cue cue, Complement complement, int source, List<Span> pieces) {
        int leading = leading(tree, verb);
        boolean quoted = tree.head(verb) >= 0 && Clauses.quotedAs(tree, tree.head(verb));
        int first = Clauses.chainStart(tree, quoted ? tree.head(verb) : leading);
        int last = cueEnd(tree, verb, complement);
        Span words = new Span(tree.word(first).start(), tree.word(last).end());
        boolean declines = leading != verb && DECLINING.contains(lexicon.verbBase(tree.word(leading)));
        boolean negated = Clauses.negated(tree, verb) || leading != verb && Clauses.negated(tree, leading);
        Stance stance = declines ? Stance.DECLINES : negated ? Stances.negated(cue) : cue.stance();
        Optional<Span> phrase = source < 0 ? Optional.empty() : Optional.of(Phrases.source(tree, source, verb));
        Attribution attribution = new Attribution(
                sentence,
                Optional.of(words),
                verb,
                sentence,
                source,
                phrase,
                pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.get(0)),
                cue.kind(),
                stance,
                lexicon.uses(tree, verb).stream().anyMatch(Cue::quotes) && !Clauses.passive(tree, verb),
                -1);
        List<Attribution> found = new ArrayList<>();
        found.add(attribution);
        for (int i = 1; i < pieces.size(); i++) {
            found.add(attribution.continued(pieces.get(i), true));
        }
        return found;
    }

    /** The last word of the cue: its particle, or the preposition that opens the content, where they stand beside it. */
    private static int cueEnd(Tree tree, int verb, Complement complement) {
        int last = verb;
        for (int child : tree.children(verb)) {
            if (child == last + 1 && tree.is(child, "compound:prt")) {
                last = child;
            }
        }
        if (complement.word() > last
                && !complement.type().equals("that")
                && !complement.type().equals("as")) {
            for (int child : tree.children(complement.word())) {
                boolean marks = tree.is(child, "case") || tree.is(child, "mark");
                if (child == last + 1 && marks && tree.word(child).upos() != Upos.PART) {
                    last = child;
                }
            }
        }
        if (complement.type().equals("on+to") && last + 1 < tree.size() && Clauses.is(tree.word(last + 1), "on")) {
            last++;
        }
        return last;
    }

    /** The first verb of a chain such as 'refused to say'; the verb itself where none leads up to it. */
    private int leading(Tree tree, int verb) {
        int at = verb;
        for (int step = 0; step < 3; step++) {
            int head = tree.head(at);
            boolean led = head >= 0
                    && head < at
                    && tree.is(at, "xcomp")
                    && tree.child(head, "obj") < 0
                    && LEADING.contains(lexicon.verbBase(tree.word(head)));
            if (!led) {
                break;
            }
            at = head;
        }
        return at;
    }
}
