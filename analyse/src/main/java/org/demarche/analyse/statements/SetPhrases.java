package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.statement.Stance;

/** Attributions by a set phrase: 'according to', 'in the words of', 'in her view', 'as he put it', 'reportedly'. */
final class SetPhrases {
    private static final Set<String> VIEWS =
            Set.of("view", "opinion", "words", "eyes", "telling", "judgment", "judgement", "estimation");
    private static final Set<String> AS_CUES = Set.of(
            "say",
            "put",
            "note",
            "report",
            "announce",
            "state",
            "claim",
            "describe",
            "explain",
            "warn",
            "argue",
            "predict",
            "write",
            "suggest",
            "observe",
            "acknowledge",
            "admit",
            "point",
            "remark",
            "stress",
            "mention",
            "confirm",
            "tell",
            "see");
    private static final int LONGEST_SOURCE = 60;

    private final CueLexicon lexicon;

    SetPhrases(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds the attributions of one sentence. */
    void find(int sentence, Tree tree, List<Attribution> found) {
        for (int word = 0; word < tree.size(); word++) {
            String form = tree.word(word).form().toLowerCase(Locale.ROOT);
            switch (form) {
                case "according" -> accordingTo(sentence, tree, word, found);
                case "per" -> per(sentence, tree, word, found);
                case "in" -> inTheView(sentence, tree, word, found);
                case "as" -> asHePutIt(sentence, tree, word, found);
                default -> {
                    if (tree.word(word).upos() == Upos.ADV
                            && !lexicon.adverb(form).isEmpty()) {
                        adverb(sentence, tree, word, lexicon.adverb(form).get(0), found);
                    }
                }
            }
        }
    }

    private static void accordingTo(int sentence, Tree tree, int according, List<Attribution> found) {
        int to = according + 1;
        if (to >= tree.size() || !Clauses.is(tree.word(to), "to")) {
            return;
        }
        int head = nominalAfter(tree, according, to);
        if (head >= 0) {
            phrase(sentence, tree, according, to, head, tree.last(head), found);
        }
    }

    private static void per(int sentence, Tree tree, int per, List<Attribution> found) {
        int head = tree.head(per);
        boolean named = head > per && tree.is(per, "case") && tree.word(head).upos() == Upos.PROPN;
        boolean setOff = per == 0 || Clauses.punctuation(tree.word(per - 1));
        if (named && setOff && !tree.is(head, "nmod")) {
            phrase(sentence, tree, per, per, head, tree.last(head), found);
        }
    }

    /** 'in Moscow's view', 'in the words of one diplomat'. */
    private static void inTheView(int sentence, Tree tree, int in, List<Attribution> found) {
        int noun = tree.head(in);
        if (noun <= in
                || !tree.is(in, "case")
                || !VIEWS.contains(tree.word(noun).form().toLowerCase(Locale.ROOT))) {
            return;
        }
        int owner = tree.child(noun, "nmod:poss");
        int source = owner;
        if (owner < 0) {
            for (int child : tree.children(noun)) {
                if (tree.is(child, "nmod") && Clauses.marker(tree, child).equals("of")) {
                    source = child;
                }
            }
        }
        if (source < 0) {
            return;
        }
        Optional<Span> cue = owner < 0
                ? Optional.of(new Span(
                        tree.word(in).start(),
                        tree.word(Math.min(noun + 1, tree.size() - 1)).end()))
                : Optional.of(new Span(tree.word(in).start(), tree.word(in).end()));
        add(sentence, tree, in, in, tree.last(noun), source, cue, Stance.SAYS, found);
    }

    private void asHePutIt(int sentence, Tree tree, int as, List<Attribution> found) {
        int verb = tree.head(as);
        boolean clause = verb > as && (tree.is(as, "mark") || tree.is(as, "advmod"));
        if (!clause || !AS_CUES.contains(lexicon.verbBase(tree.word(verb))) || tree.child(verb, "ccomp") >= 0) {
            return;
        }
        int source = tree.child(verb, "nsubj");
        if (source < 0) {
            return;
        }
        Span cue = new Span(
                tree.word(Clauses.chainStart(tree, verb)).start(),
                tree.word(verb).end());
        Optional<Span> quotation =
                lexicon.verbBase(tree.word(verb)).equals("put") ? quotationBefore(tree, as) : Optional.empty();
        if (quotation.isPresent() && !lexicon.wide()) {
            found.add(new Attribution(
                    sentence,
                    Optional.of(cue),
                    verb,
                    sentence,
                    source,
                    Optional.of(Phrases.source(tree, source)),
                    quotation,
                    CueKind.SPEECH,
                    Stance.SAYS,
                    false,
                    -1));
            return;
        }
        add(sentence, tree, verb, as, Math.max(tree.last(verb), verb), source, Optional.of(cue), Stance.SAYS, found);
    }

    /** '"A warm bath", as the premier put it': the quotation that ends right before. */
    private static Optional<Span> quotationBefore(Tree tree, int as) {
        int close = as - 1;
        while (close > 0 && tree.word(close).form().equals(",")) {
            close--;
        }
        boolean closes = close > 0 && "”\"’".indexOf(tree.word(close).form().charAt(0)) >= 0;
        for (int i = close - 1; closes && i >= 0; i--) {
            if (Speaker.opensQuote(tree, i)) {
                return Optional.of(
                        new Span(tree.word(i).start(), tree.word(close).end()));
            }
        }
        return Optional.empty();
    }

    private static void phrase(
            int sentence, Tree tree, int cueFirst, int cueLast, int head, int last, List<Attribution> found) {
        Optional<Span> cue = Optional.of(
                new Span(tree.word(cueFirst).start(), tree.word(cueLast).end()));
        add(sentence, tree, cueFirst, cueFirst, Math.max(last, cueLast), head, cue, Stance.SAYS, found);
    }

    /** The phrase stands beside its clause: what is said is the sentence before it, after it, or around it. */
    private static void add(
            int sentence,
            Tree tree,
            int cueWord,
            int first,
            int last,
            int source,
            Optional<Span> cue,
            Stance stance,
            List<Attribution> found) {
        List<Span> pieces = pieces(tree, first, last);
        if (pieces.isEmpty()) {
            return;
        }
        Span phrase = sourcePhrase(tree, source, cue);
        Attribution attribution = new Attribution(
                sentence,
                cue,
                cueWord,
                sentence,
                source,
                Optional.of(phrase),
                Optional.of(pieces.get(0)),
                CueKind.SPEECH,
                stance,
                true,
                -1);
        found.add(attribution);
        for (int i = 1; i < pieces.size(); i++) {
            found.add(attribution.continued(pieces.get(i), true));
        }
    }

    private static Span sourcePhrase(Tree tree, int source, Optional<Span> cue) {
        Span phrase = withoutQuotation(tree, source, Phrases.source(tree, source));
        int start = phrase.start();
        if (cue.isPresent() && phrase.start() < cue.get().end() && cue.get().end() < phrase.end()) {
            start = cue.get().end();
            // The blank between the cue and the phrase.
            for (int i = 0; i < tree.size(); i++) {
                if (tree.word(i).start() >= start) {
                    start = tree.word(i).start();
                    break;
                }
            }
        }
        int end = phrase.end();
        for (int child : tree.children(source)) {
            if (tree.word(child).xpos().equals("POS") && tree.word(child).start() > start) {
                end = Math.min(end, tree.word(child).start());
            }
        }
        return new Span(start, Math.max(start, end));
    }

    /** 'In the words of a headline, "a pirate ring"': the quotation is no part of who says it. */
    private static Span withoutQuotation(Tree tree, int source, Span phrase) {
        for (int i = source + 1; i < tree.size() && tree.word(i).end() <= phrase.end(); i++) {
            if (Speaker.opensQuote(tree, i) && Speaker.comma(tree, i - 1)) {
                return new Span(phrase.start(), tree.word(i - 1).start());
            }
        }
        return phrase;
    }

    /** What is said around a phrase: before it, after it, or both where one clause runs around it. */
    static List<Span> pieces(Tree tree, int first, int last) {
        int from = first;
        while (from > 0 && !tree.word(from - 1).form().equals(";")) {
            from--;
        }
        int to = last;
        while (to + 1 < tree.size() && !tree.word(to + 1).form().equals(";")) {
            to++;
        }
        Optional<Span> before = Phrases.content(tree, from, first - 1);
        Optional<Span> after = Phrases.content(tree, last + 1, to);
        List<Span> pieces = new ArrayList<>();
        boolean broken = after.isPresent() && goesOn(tree, first, last);
        boolean opened = after.isPresent() && first > from && Continuation.opens(tree, first - 1, last);
        if (before.isEmpty()
                || opened
                || shortLead(tree, first) && after.isPresent()
                || broken && !Phrases.predicates(tree, from, first - 1)) {
            after.ifPresent(pieces::add);
            return pieces;
        }
        pieces.add(before.get());
        boolean condition = last + 2 <= to && Continuation.condition(tree, last + 2);
        if (broken || condition) {
            after.ifPresent(pieces::add);
        }
        return pieces;
    }

    /** 'But according to …', 'In 2014, according to …': the clause itself comes after. */
    private static boolean shortLead(Tree tree, int first) {
        for (int i = 0; i < first; i++) {
            Upos upos = tree.word(i).upos();
            if (upos == Upos.VERB || upos == Upos.AUX) {
                return false;
            }
        }
        return first <= 4;
    }

    /** Whether the main verb of what comes before stands only after the phrase. */
    private static boolean goesOn(Tree tree, int first, int last) {
        for (int i = 0; i < first; i++) {
            boolean subject = tree.is(i, "nsubj");
            if (subject && tree.head(i) > last) {
                return true;
            }
        }
        return false;
    }

    private static int nominalAfter(Tree tree, int according, int to) {
        int head = tree.head(according);
        if (head > to && !tree.is(according, "advmod") && head - to < LONGEST_SOURCE) {
            return head;
        }
        for (int marker : new int[] {according, to}) {
            for (int child : tree.children(marker)) {
                if (child > to && (tree.is(child, "obl") || tree.is(child, "nmod") || tree.is(child, "obj"))) {
                    return child;
                }
            }
        }
        int toHead = tree.head(to);
        return toHead > to ? toHead : -1;
    }

    private void adverb(int sentence, Tree tree, int adverb, Cue cue, List<Attribution> found) {
        int verb = tree.head(adverb);
        if (verb < 0 || !Clauses.isPredicate(tree, verb)) {
            return;
        }
        int first = Math.min(adverb + 1, tree.size());
        Optional<Span> content = Phrases.content(tree, first, tree.last(verb));
        if (content.isPresent() && verb > adverb) {
            found.add(new Attribution(
                    sentence,
                    Optional.of(new Span(
                            tree.word(adverb).start(), tree.word(adverb).end())),
                    adverb,
                    sentence,
                    -1,
                    Optional.empty(),
                    content,
                    cue.kind(),
                    cue.stance(),
                    false,
                    -1));
        }
    }
}
