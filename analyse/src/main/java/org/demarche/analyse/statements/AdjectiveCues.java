package org.demarche.analyse.statements;

import java.util.List;
import java.util.Optional;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.statement.Stance;

/** Attributions by an adjective after 'be': 'is confident that', 'were worried about', 'was reluctant to'. */
final class AdjectiveCues {
    private final CueLexicon lexicon;

    AdjectiveCues(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds the attributions of one sentence. */
    void find(int sentence, Tree tree, List<Attribution> found) {
        for (int word = 0; word < tree.size(); word++) {
            List<Cue> cues = cues(tree.word(word));
            if (!cues.isEmpty()) {
                at(sentence, tree, word, cues, found);
            }
        }
    }

    private List<Cue> cues(Word word) {
        boolean adjective = word.upos() == Upos.ADJ
                || word.upos() == Upos.VERB && word.xpos().equals("VBN");
        return adjective ? lexicon.adjective(word.form().toLowerCase(java.util.Locale.ROOT)) : List.of();
    }

    private static void at(int sentence, Tree tree, int word, List<Cue> cues, List<Attribution> found) {
        int subject = Clauses.subject(tree, word);
        if (subject < 0) {
            subject = tree.child(word, "nsubj");
        }
        if (subject < 0 || tree.word(subject).upos() == Upos.PRON && Clauses.is(tree.word(subject), "it")) {
            return;
        }
        for (Complement complement : Complement.of(tree, word)) {
            for (Cue cue : cues) {
                if (!cue.takes(complement.type()) || complement.word() < word) {
                    continue;
                }
                int first = tree.first(complement.word());
                int cueLast = word;
                String marker = Clauses.marker(tree, complement.word());
                if (!marker.isEmpty() && cue.takes(marker) && !marker.equals("that") && first == word + 1) {
                    cueLast = word + 1;
                    first++;
                }
                Optional<Span> content = Phrases.content(tree, Math.max(first, word + 1), tree.last(complement.word()));
                if (content.isPresent()) {
                    int start = Clauses.chainStart(tree, word);
                    Stance stance = Clauses.negated(tree, word) ? Stances.negated(cue) : cue.stance();
                    found.add(new Attribution(
                            sentence,
                            Optional.of(new Span(
                                    tree.word(start).start(), tree.word(cueLast).end())),
                            word,
                            sentence,
                            subject,
                            Optional.of(Phrases.source(tree, subject)),
                            content,
                            cue.kind(),
                            stance,
                            false,
                            -1));
                    return;
                }
            }
        }
    }
}
