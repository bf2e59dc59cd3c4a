package org.demarche.analyse.statements;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** Finds the outlet that passes on a document or a saying which is not its own, or that asked for it. */
final class Passing {
    /** 'A petition seen by the Ledger', 'a report leaked to the weekly Kritik': the outlet passes it on. */
    private static final Set<String> PASSED = Set.of(
            "see",
            "obtain",
            "leak",
            "publish",
            "carry",
            "quote",
            "review",
            "show",
            "broadcast",
            "air",
            "cite",
            "relay",
            "print",
            "release",
            "post",
            "report",
            "send",
            "give",
            "read",
            "distribute",
            "monitor",
            "translate",
            "run");

    /** 'Interviewed by the Gazette', 'pressed by the station': the outlet asked. */
    private static final Set<String> ASKED =
            Set.of("ask", "press", "phone", "interview", "question", "reach", "contact");

    private static final Set<String> BY = Set.of("by", "to", "in", "on");

    private final Outlets outlets;

    Passing(Outlets outlets) {
        this.outlets = outlets;
    }

    /** The outlet that passes on what is said; empty where none does. */
    Optional<String> of(Attribution attribution, Tree tree) {
        int source = attribution.sourceSentence() == attribution.sentence() ? attribution.sourceWord() : -1;
        for (int i = 0; i < tree.size(); i++) {
            String part = tree.word(i).xpos();
            String verb = tree.word(i).lemma();
            boolean ours = (PASSED.contains(verb) || ASKED.contains(verb))
                    && !attribution
                            .content()
                            .orElseThrow()
                            .contains(tree.word(i).start());
            if (!ours) {
                continue;
            }
            boolean beside = tree.governs(attribution.cueWord(), i) || source >= 0 && tree.governs(source, i);
            Optional<String> outlet = Optional.empty();
            if (part.equals("VBN") && beside) {
                outlet = passive(attribution.sentence(), tree, i, source);
            }
            if (outlet.isEmpty() && source >= 0 && PASSED.contains(verb)) {
                outlet = active(attribution.sentence(), tree, i, source);
            }
            if (outlet.isPresent()) {
                return outlet;
            }
        }
        return Optional.empty();
    }

    /** 'Leaked to the weekly Kritik', 'seen by La Sierra'. */
    private Optional<String> passive(int sentence, Tree tree, int verb, int source) {
        for (int child : tree.children(verb)) {
            String marker = tree.is(child, "obl") ? Clauses.marker(tree, child) : "";
            if (child == source) {
                continue;
            }
            boolean agent = marker.equals("by") || marker.equals("to") && verbLeaks(tree, verb);
            Optional<String> outlet =
                    !BY.contains(marker) || ASKED.contains(tree.word(verb).lemma()) && !agent
                            ? Optional.empty()
                            : agent ? outlets.told(sentence, child) : outlets.at(sentence, child);
            if (outlet.isPresent()) {
                return outlet;
            }
        }
        return Optional.empty();
    }

    private static boolean verbLeaks(Tree tree, int verb) {
        return tree.word(verb).lemma().equals("leak");
    }

    /** 'A note that O Planalto has published', 'the agency carried a statement which vowed'. */
    private Optional<String> active(int sentence, Tree tree, int verb, int source) {
        int subject = tree.child(verb, "nsubj");
        if (subject < 0 || subject == source || tree.word(subject).upos() == Upos.PRON) {
            return Optional.empty();
        }
        boolean relative = tree.is(verb, "acl") && tree.head(verb) == source;
        boolean object = tree.is(source, "obj") && tree.head(source) == verb;
        return relative ? outlets.told(sentence, subject) : object ? outlets.at(sentence, subject) : Optional.empty();
    }
}
