package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.statement.Stance;

/**
 * Finds who speaks in a headline without a verb of saying: 'Minister: talks off', ''Talks off' – minister', 'Ankara "will not
 * trade"'. A headline is a line that no full stop ends.
 */
final class Headlines {
    private static final int LONGEST_SOURCE = 7;
    private static final Set<String> RUBRICS = Set.of(
            "update",
            "analysis",
            "explainer",
            "live",
            "breaking",
            "watch",
            "video",
            "opinion",
            "exclusive",
            "comment",
            "editorial",
            "photos",
            "pictures",
            "factbox",
            "timeline",
            "feature",
            "interview",
            "review",
            "profile",
            "poll",
            "fact",
            "quiz",
            "podcast",
            "read",
            "more",
            "see",
            "note",
            "correction",
            "clarification",
            "special",
            "report",
            "news",
            "sport",
            "world",
            "business",
            "politics",
            "table",
            "figure",
            "source",
            "sources",
            "photo");

    private final String text;
    private final List<Tree> trees;
    private final List<Quotation> quotations;

    Headlines(String text, List<Tree> trees, List<Quotation> quotations) {
        this.text = text;
        this.trees = trees;
        this.quotations = quotations;
    }

    /** The attributions with those of headlines that have none yet. */
    List<Attribution> add(List<Attribution> attributions) {
        List<Attribution> all = new ArrayList<>(attributions);
        for (int sentence = 0; sentence < trees.size(); sentence++) {
            int index = sentence;
            Tree tree = trees.get(sentence);
            if (headline(tree) && attributions.stream().noneMatch(each -> each.sentence() == index)) {
                announced(sentence, tree).or(() -> quoted(index, tree)).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Whether a sentence fills a line that no full stop ends. */
    private boolean headline(Tree tree) {
        if (tree.size() < 4 || tree.size() > 30) {
            return false;
        }
        int start = tree.word(0).start();
        int end = tree.word(tree.size() - 1).end();
        boolean opens = start == 0
                || text.lastIndexOf('\n', start) >= 0
                        && text.substring(text.lastIndexOf('\n', start), start).isBlank();
        boolean stops = ".?!:;,".indexOf(text.charAt(end - 1)) >= 0;
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return opens && !stops && (next >= text.length() || text.charAt(next) == '\n');
    }

    /** 'Minister: talks off', 'Iceland to Japan: stop hunt now', ''Talks off': minister'. */
    private Optional<Attribution> announced(int sentence, Tree tree) {
        for (int i = 1; i + 1 < tree.size(); i++) {
            String form = tree.word(i).form();
            boolean dash = form.equals("–") || form.equals("—") || form.equals("-") && apart(tree, i);
            if (!form.equals(":") && !dash) {
                continue;
            }
            if (form.equals(":") && speaker(tree, 0, i - 1) && tree.size() - i > 3) {
                return Optional.of(said(sentence, tree, 0, addressed(tree, i - 1), i + 1, tree.size() - 1));
            }
            boolean quote = quotations.stream()
                    .anyMatch(each -> each.span().start() == tree.word(0).start());
            if (quote && speaker(tree, i + 1, tree.size() - 1)) {
                return Optional.of(said(sentence, tree, i + 1, tree.size() - 1, 0, i - 1));
            }
        }
        return Optional.empty();
    }

    private static boolean apart(Tree tree, int word) {
        return tree.word(word - 1).end() < tree.word(word).start();
    }

    /** Of 'Iceland to Japan' the last word of 'Iceland'. */
    private static int addressed(Tree tree, int last) {
        for (int i = 1; i < last; i++) {
            if (Clauses.is(tree.word(i), "to")) {
                return i - 1;
            }
        }
        return last;
    }

    /** 'Ankara "will not trade"': a quotation that is the predicate. */
    private Optional<Attribution> quoted(int sentence, Tree tree) {
        for (Quotation quotation : quotations) {
            Span span = quotation.span();
            int first = first(tree, span);
            if (first > 0 && first <= LONGEST_SOURCE && predicate(tree, first, span)) {
                int from = 0;
                for (int i = 0; i < first; i++) {
                    from = tree.word(i).form().equals(":") ? i + 1 : from;
                }
                if (from < first && words(tree, from, first - 1)) {
                    Attribution attribution = said(sentence, tree, from, first - 1, first, first);
                    return Optional.of(attribution.withContent(span));
                }
            }
        }
        return Optional.empty();
    }

    private static int first(Tree tree, Span span) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.word(i).start() == span.start()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean predicate(Tree tree, int first, Span span) {
        for (int i = first; i < tree.size() && tree.word(i).start() < span.end(); i++) {
            Word word = tree.word(i);
            if (Character.isLetter(word.form().charAt(0))) {
                return word.upos() == Upos.AUX || word.xpos().equals("MD");
            }
        }
        return false;
    }

    private boolean speaker(Tree tree, int first, int last) {
        if (first > last || last - first >= LONGEST_SOURCE || !words(tree, first, last)) {
            return false;
        }
        String opening = tree.word(first).form().toLowerCase(Locale.ROOT);
        boolean addresses = addressed(tree, last) < last;
        boolean place = false;
        for (Name name : tree.sentence().names()) {
            place |= name.kind() == NameKind.LOC && name.first() <= first && name.last() >= last;
        }
        return !RUBRICS.contains(opening) && (addresses || !place);
    }

    private static boolean words(Tree tree, int first, int last) {
        boolean nominal = false;
        for (int i = first; i <= last; i++) {
            Upos upos = tree.word(i).upos();
            boolean verb = upos == Upos.VERB || upos == Upos.AUX || upos == Upos.SCONJ || upos == Upos.PUNCT;
            if (verb && !tree.word(i).form().equals("-") && !tree.word(i).form().equals(",")) {
                return false;
            }
            nominal |= Speaker.nominal(tree.word(i));
        }
        return nominal;
    }

    private static Attribution said(
            int sentence, Tree tree, int sourceFirst, int sourceLast, int contentFirst, int contentLast) {
        return new Attribution(
                sentence,
                Optional.empty(),
                -1,
                sentence,
                Speaker.head(tree, sourceFirst, sourceLast),
                Optional.of(new Span(
                        tree.word(sourceFirst).start(), tree.word(sourceLast).end())),
                Optional.of(new Span(
                        tree.word(contentFirst).start(), tree.word(contentLast).end())),
                CueKind.SPEECH,
                Stance.SAYS,
                false,
                -1);
    }
}
