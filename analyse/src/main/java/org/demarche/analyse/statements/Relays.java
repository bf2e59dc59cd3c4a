package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;

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
            "message",
            "call",
            "letter",
            "article",
            "op-ed",
            "piece");

    private static final Set<String> OUTLET_WORDS = Set.of(
            "radio",
            "television",
            "tv",
            "agence",
            "agency",
            "daily",
            "weekly",
            "newspaper",
            "magazine",
            "broadcaster",
            "channel",
            "news",
            "herald",
            "times",
            "post",
            "tribune",
            "courier",
            "gazette",
            "journal",
            "chronicle",
            "newsletter",
            "digest",
            "review",
            "website");

    private final List<Tree> trees;
    private final Cast cast;

    Relays(List<Tree> trees, Cast cast) {
        this.trees = trees;
        this.cast = cast;
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
                boolean holds = index != point.index
                        && length < shortest
                        && holds(attributions.get(index), attributions.get(point.index));
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

    /** The outlet a statement was made to: 'told CNN', 'in an interview with the Guardian', 'quoted by Interfax'. */
    Optional<String> outlet(Attribution attribution) {
        if (attribution.cueWord() < 0) {
            return Optional.empty();
        }
        Tree tree = trees.get(attribution.sentence());
        int verb = attribution.cueWord();
        for (int child : tree.children(verb)) {
            boolean addressee = tree.is(child, "obj") || tree.is(child, "iobj");
            boolean phrase = tree.is(child, "obl") && MADE_TO.contains(Clauses.marker(tree, child));
            if ((addressee || phrase) && child != attribution.sourceWord()) {
                Optional<String> outlet = outletAt(attribution.sentence(), child);
                if (outlet.isPresent()) {
                    return outlet;
                }
                if (phrase && OCCASIONS.contains(tree.word(child).lemma().toLowerCase(Locale.ROOT))) {
                    for (int inner : tree.children(child)) {
                        Optional<String> host = tree.is(inner, "nmod") || tree.is(inner, "compound")
                                ? outletAt(attribution.sentence(), inner)
                                : Optional.empty();
                        if (host.isPresent()) {
                            return host;
                        }
                    }
                }
            }
        }
        // 'The agency quoted him as saying', 'was quoted by the agency as saying'.
        int quoting = tree.head(verb);
        if (tree.word(verb).xpos().equals("VBG")
                && quoting >= 0
                && Clauses.marker(tree, verb).equals("as")) {
            for (int child : tree.children(quoting)) {
                boolean relays = tree.is(child, "nsubj") || tree.is(child, "obl");
                if (relays && child != attribution.sourceWord()) {
                    Optional<String> outlet = outletAt(attribution.sentence(), child);
                    if (outlet.isPresent()) {
                        return outlet;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> outletAt(int sentence, int word) {
        for (Mention mention : cast.at(sentence, word)) {
            if (mention.actor().kind() == ActorKind.OUTLET) {
                return Optional.of(mention.actor().name());
            }
        }
        return named(trees.get(sentence), word);
    }

    /** An outlet by its name or by what it is called: 'Radio Salamina', 'the weekly Kuvat'. */
    private static Optional<String> named(Tree tree, int word) {
        boolean outlet = false;
        int first = -1;
        int last = -1;
        for (int i = tree.first(word); i <= tree.last(word); i++) {
            boolean within = i == word || tree.head(i) == word || tree.head(i) >= 0 && tree.head(tree.head(i)) == word;
            String form = tree.word(i).form();
            boolean proper = tree.word(i).upos() == Upos.PROPN;
            outlet |= within && OUTLET_WORDS.contains(form.toLowerCase(Locale.ROOT));
            if (first < 0 && proper && within) {
                first = i;
                last = i;
            } else if (first >= 0 && last == i - 1 && (proper || form.equals("-"))) {
                last = i;
            }
        }
        boolean described = OUTLET_WORDS.contains(tree.word(word).form().toLowerCase(Locale.ROOT));
        if (!outlet || first < 0 && !described) {
            return Optional.empty();
        }
        int from = first < 0 ? word : first;
        int to = first < 0 ? word : last;
        StringBuilder name = new StringBuilder();
        for (int i = from; i <= to; i++) {
            boolean apart = i > from && tree.word(i).start() > tree.word(i - 1).end();
            name.append(apart ? " " : "").append(tree.word(i).form());
        }
        return Optional.of(name.toString());
    }
}
