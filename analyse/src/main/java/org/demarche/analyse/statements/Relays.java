package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** Finds who passes a statement on: the statement that holds it, or the outlet it was made to. */
final class Relays {
    private static final Set<String> MADE_TO = Set.of("to", "with", "by", "on", "in", "for", "via");
    private static final Set<String> OCCASIONS = Set.of(
            "interview",
            "statement",
            "comment",
            "remark",
            "briefing",
            "email",
            "film",
            "video",
            "broadcast",
            "address",
            "speech",
            "message",
            "call",
            "letter",
            "article",
            "column",
            "op-ed",
            "piece");

    private static final Set<String> HOSTING = Set.of("with", "to", "for");

    private static final Set<String> ONE_OF_MANY = Set.of("state", "national", "local", "public", "government");

    /** 'In answer to questions from the magazine': the occasion is a question. */
    private static final Set<String> ANSWERS = Set.of("answer", "response", "reply");

    private static final Set<String> GOES_ON = Set.of("add", "go", "continue");

    private final List<Tree> trees;
    private final Outlets outlets;
    private final Passing passing;
    private final Audiences audiences;

    Relays(List<Tree> trees, Cast cast) {
        this.trees = trees;
        this.outlets = new Outlets(trees, cast);
        this.passing = new Passing(outlets);
        this.audiences = new Audiences(outlets);
    }

    /** For each attribution the outlet it was made to; what the same speaker goes on to say was made to the same. */
    List<Optional<String>> outlets(List<Attribution> attributions) {
        List<Optional<String>> found = new ArrayList<>();
        Map<Long, String> bySpeaker = new HashMap<>();
        Map<Integer, String> bySentence = new HashMap<>();
        for (Attribution attribution : attributions) {
            Optional<String> outlet = outlet(attribution);
            found.add(outlet);
            if (outlet.isPresent() && attribution.sourceWord() >= 0) {
                bySpeaker.putIfAbsent(speaker(attribution), outlet.get());
                bySentence.put(attribution.sentence(), outlet.get());
            }
        }
        for (int i = 0; i < found.size(); i++) {
            Attribution attribution = attributions.get(i);
            String outlet = attribution.sourceWord() < 0 ? null : bySpeaker.get(speaker(attribution));
            if (outlet == null && goesOn(attribution)) {
                outlet = bySentence.get(attribution.sentence() - 1);
            }
            if (found.get(i).isEmpty() && outlet != null) {
                found.set(i, Optional.of(outlet));
            }
        }
        return found;
    }

    private static long speaker(Attribution attribution) {
        return ((long) attribution.sourceSentence() << 32) | attribution.sourceWord();
    }

    /** 'He added', 'one of them went on': the one who spoke in the sentence before. */
    private boolean goesOn(Attribution attribution) {
        if (attribution.cueWord() < 0 || attribution.sourceWord() < 0) {
            return false;
        }
        Tree tree = trees.get(attribution.sentence());
        String lemma = tree.word(attribution.cueWord()).lemma().toLowerCase(Locale.ROOT);
        Upos source = trees.get(attribution.sourceSentence())
                .word(attribution.sourceWord())
                .upos();
        boolean same = source == Upos.PRON || source == Upos.NUM;
        return GOES_ON.contains(lemma) && same;
    }

    /**
     * For each attribution the index of the innermost other one whose content holds its cue (or its content, where it has
     * no cue), or −1.
     */
    static int[] holders(List<Attribution> attributions) {
        int size = attributions.size();
        int[] holders = new int[size];
        java.util.Arrays.fill(holders, -1);
        record At(int offset, int index, boolean point) {}
        List<Integer> byStart = new ArrayList<>();
        List<At> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byStart.add(i);
            Attribution attribution = attributions.get(i);
            points.add(new At(
                    attribution
                            .cue()
                            .map(Span::start)
                            .orElseGet(() -> attribution.content().orElseThrow().start()),
                    i,
                    true));
        }
        byStart.sort(Comparator.comparingInt((Integer i) ->
                        attributions.get(i).content().orElseThrow().start())
                .thenComparingInt(
                        i -> -attributions.get(i).content().orElseThrow().end()));
        points.sort(Comparator.comparingInt(At::offset));
        List<Integer> open = new ArrayList<>();
        int next = 0;
        for (At point : points) {
            while (next < size && start(attributions, byStart.get(next)) <= point.offset) {
                open.add(byStart.get(next++));
            }
            open.removeIf(
                    index -> attributions.get(index).content().orElseThrow().end() <= point.offset);
            int shortest = Integer.MAX_VALUE;
            for (int index : open) {
                Span content = attributions.get(index).content().orElseThrow();
                int length = content.end() - content.start();
                // 'The agency reported, citing officials': the officials are the nearer of the two
                boolean nearer = length < shortest
                        || length == shortest && attributions.get(index).citedFor() >= 0;
                boolean holds =
                        index != point.index && nearer && holds(attributions.get(index), attributions.get(point.index));
                if (holds) {
                    shortest = length;
                    holders[point.index] = index;
                }
            }
        }
        return holders;
    }

    private static int start(List<Attribution> attributions, int index) {
        return attributions.get(index).content().orElseThrow().start();
    }

    private static boolean holds(Attribution outer, Attribution inner) {
        Span content = outer.content().orElseThrow();
        Span held = inner.content().orElseThrow();
        // What holds is longer than what is held, so that no chain runs in a circle.
        if (content.end() - content.start() <= held.end() - held.start()) {
            return false;
        }
        return inner.cue().isPresent()
                ? content.contains(inner.cue().get())
                : content.contains(inner.content().orElseThrow())
                        && !content.equals(inner.content().get());
    }

    /** 'On Iranian television', 'on state television', but not 'on television'. */
    private static boolean named(Tree tree, int word) {
        for (int i = tree.first(word); i <= tree.last(word); i++) {
            if (Character.isUpperCase(tree.word(i).form().charAt(0))
                    || i < word && ONE_OF_MANY.contains(tree.word(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** 'Told a Tokyo daily', 'in an interview with the weekly Kuvat', 'conceded to a Piraeus paper', by the words alone. */
    private static Optional<String> beside(Tree tree, int verb, boolean tells) {
        Optional<String> told = tells ? Outlets.following(tree, verb + 1) : Optional.empty();
        for (int i = verb + 1; told.isEmpty() && i + 1 < tree.size() && i < verb + 7; i++) {
            String form = tree.word(i).form().toLowerCase(Locale.ROOT);
            if (tree.word(i).upos() == Upos.SCONJ || Clauses.punctuation(tree.word(i))) {
                break;
            }
            boolean to = form.equals("to") || form.equals("with") || form.equals("for");
            boolean made = i == verb + 1 && form.equals("to") && !Clauses.is(tree.word(verb), "according")
                    || OCCASIONS.contains(tree.word(i - 1).lemma().toLowerCase(Locale.ROOT));
            if (to && made) {
                told = Outlets.following(tree, i + 1);
            }
        }
        return told;
    }

    /** The outlet a statement was made to: 'told CNN', 'in an interview with the Guardian', 'quoted by Interfax'. */
    private Optional<String> outlet(Attribution attribution) {
        if (attribution.cueWord() < 0) {
            return Optional.empty();
        }
        Tree tree = trees.get(attribution.sentence());
        int verb = attribution.cueWord();
        String lemma = tree.word(verb).lemma().toLowerCase(Locale.ROOT);
        // 'told the paper', and 'gave the paper'
        boolean tells = ReportingTail.ADDRESSING.contains(lemma) || lemma.equals("give");
        Optional<String> beside = beside(tree, verb, tells);
        for (int child : tree.children(verb)) {
            boolean addressee = tells && (tree.is(child, "obj") || tree.is(child, "iobj"));
            boolean phrase = tree.is(child, "obl") && MADE_TO.contains(Clauses.marker(tree, child));
            if ((addressee || phrase) && child != attribution.sourceWord()) {
                boolean told = addressee || Clauses.marker(tree, child).equals("to");
                boolean written =
                        lemma.equals("write") && Clauses.marker(tree, child).equals("in");
                Optional<String> outlet = told || written
                        ? outlets.told(attribution.sentence(), child)
                        : named(tree, child) ? outlets.at(attribution.sentence(), child) : Optional.empty();
                outlet = outlet.or(() -> told ? audiences.of(attribution.sentence(), tree, child) : Optional.empty());
                if (outlet.isPresent()) {
                    return outlet;
                }
                if (phrase && ANSWERS.contains(tree.word(child).lemma().toLowerCase(Locale.ROOT))) {
                    Optional<String> asking = audiences.asking(attribution.sentence(), tree, child);
                    if (asking.isPresent()) {
                        return asking;
                    }
                }
                if (phrase && OCCASIONS.contains(tree.word(child).lemma().toLowerCase(Locale.ROOT))) {
                    for (int inner : tree.children(child)) {
                        boolean with = tree.is(inner, "nmod") && HOSTING.contains(Clauses.marker(tree, inner));
                        Optional<String> host = with
                                ? outlets.told(attribution.sentence(), inner)
                                : tree.is(inner, "nmod") || tree.is(inner, "compound")
                                        ? outlets.at(attribution.sentence(), inner)
                                        : Optional.empty();
                        if (host.isPresent()) {
                            return host;
                        }
                    }
                }
            }
        }
        if (beside.isPresent()) {
            return beside;
        }
        Optional<String> passer = passing.of(attribution, tree);
        if (passer.isPresent()) {
            return passer;
        }
        // 'The agency quoted him as saying', 'was quoted by the agency as saying'.
        int quoting = tree.head(verb);
        if (tree.word(verb).xpos().equals("VBG")
                && quoting >= 0
                && Clauses.marker(tree, verb).equals("as")) {
            for (int child : tree.children(quoting)) {
                boolean relays = tree.is(child, "nsubj") || tree.is(child, "obl");
                if (relays && child != attribution.sourceWord()) {
                    Optional<String> outlet = outlets.at(attribution.sentence(), child);
                    if (outlet.isPresent()) {
                        return outlet;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
