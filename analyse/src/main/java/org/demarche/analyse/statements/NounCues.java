package org.demarche.analyse.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Attributions by a noun: 'his warning that', 'allegations from officials that', 'issued a call for'. */
final class NounCues {
    /** With these the subject is whose claim it is: 'made a promise to'. */
    static final Set<String> LIGHT_VERBS = Set.of(
            "make",
            "issue",
            "give",
            "express",
            "voice",
            "repeat",
            "release",
            "have",
            "offer",
            "deliver",
            "reiterate",
            "renew",
            "send",
            "level",
            "raise",
            "take",
            "put",
            "publish",
            "share",
            "hold",
            "reach",
            "lodge",
            "air",
            "announce",
            "provide",
            "sound",
            "echo",
            "state",
            "convey",
            "submit",
            "file",
            "add",
            "show",
            "harbor",
            "harbour",
            "write",
            "post",
            "present",
            "draw",
            "come",
            "serve",
            "stress",
            "underline",
            "confirm");

    private static final Set<String> DONE_WITH = Set.of(
            "reach", "float", "sign", "make", "issue", "confirm", "give", "deny", "dismiss", "publish", "send", "raise",
            "put", "read", "write", "reject", "sell", "draw");

    private static final Set<String> WHOSE = Set.of("by", "from", "of", "among");

    private final CueLexicon lexicon;

    NounCues(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds the attributions of one sentence. */
    void find(int sentence, Tree tree, List<Attribution> found) {
        for (int word = 0; word < tree.size(); word++) {
            if (tree.word(word).upos() == Upos.NOUN) {
                for (Cue cue : lexicon.noun(lexicon.nounBase(tree.word(word)))) {
                    Optional<Attribution> attribution = at(sentence, tree, word, cue);
                    if (attribution.isPresent()) {
                        found.add(attribution.get());
                        break;
                    }
                }
            }
        }
    }

    private Optional<Attribution> at(int sentence, Tree tree, int noun, Cue cue) {
        int content = content(tree, noun, cue);
        if (content < 0) {
            return Optional.empty();
        }
        if (relative(tree, content)) {
            return Optional.empty();
        }
        int verb = lightVerb(tree, noun);
        int source = source(tree, noun, content);
        int cueFirst = noun;
        if (source < 0 && verb >= 0) {
            source = Clauses.passive(tree, verb) ? -1 : Clauses.subject(tree, verb);
            cueFirst = source < 0 ? noun : Clauses.chainStart(tree, verb);
        }
        boolean clause = !tree.is(content, "nmod");
        if (source < 0 && !(clause && Clauses.marker(tree, content).equals("that"))) {
            return Optional.empty();
        }
        int first = tree.first(content);
        int cueLast = noun;
        String marker = Clauses.marker(tree, content);
        if (!clause && !marker.isEmpty()) {
            cueLast = first == noun + 1 ? first : noun;
            first = first + 1;
        }
        int last = tree.head(noun) < 0 && clause ? beforeMainVerb(tree, content) : tree.last(content);
        Optional<Span> words = Phrases.content(tree, Math.max(first, noun + 1), last);
        if (words.isEmpty() || cueFirst > noun) {
            return Optional.empty();
        }
        Span cueWords = new Span(tree.word(cueFirst).start(), tree.word(cueLast).end());
        return Optional.of(new Attribution(
                sentence,
                Optional.of(cueWords),
                noun,
                sentence,
                source,
                source < 0 ? Optional.empty() : Optional.of(phrase(tree, source, content)),
                words,
                cue.kind(),
                cue.stance(),
                false,
                -1));
    }

    /** 'An idea that the minister floated', 'the account that nobody could confirm': what was done with it, not what it says. */
    private boolean relative(Tree tree, int clause) {
        return tree.is(clause, "acl")
                && DONE_WITH.contains(lexicon.verbBase(tree.word(clause)))
                && tree.child(clause, "obj") < 0
                && tree.child(clause, "ccomp") < 0
                && tree.child(clause, "xcomp") < 0
                && tree.child(clause, "nsubj") >= 0
                && tree.child(clause, "aux:pass") < 0;
    }

    /** 'Reports that the post had been stormed | spread on Sunday': the verb at the end is whose subject the noun is. */
    private static int beforeMainVerb(Tree tree, int clause) {
        for (int child : tree.children(clause, "xcomp")) {
            String part = tree.word(child).xpos();
            boolean verb = part.equals("VBN") || part.equals("VBD");
            if (child > clause && verb && tree.first(child) == child) {
                return child - 1;
            }
        }
        return tree.last(clause);
    }

    private static int content(Tree tree, int noun, Cue cue) {
        for (int child : tree.children(noun)) {
            if (child < noun) {
                continue;
            }
            boolean clause =
                    tree.is(child, "acl") && !tree.word(child).relation().equals("acl:relcl")
                            || tree.is(child, "ccomp");
            if (clause) {
                boolean infinitive = Clauses.infinitive(tree, child);
                String marker = Clauses.marker(tree, child);
                if (infinitive && cue.takes("to") || marker.equals("that") && cue.takes("that")) {
                    return child;
                }
                if (tree.word(child).xpos().equals("VBG") && !marker.isEmpty() && cue.takes(marker)) {
                    return child;
                }
            }
        }
        // 'allegations from the opposition that votes were bought': the clause may hang on the noun in between.
        for (int between : tree.children(noun)) {
            if (between > noun && tree.is(between, "nmod") && WHOSE.contains(Clauses.marker(tree, between))) {
                int clause = tree.child(between, "acl");
                if (clause > between && Clauses.marker(tree, clause).equals("that") && cue.takes("that")) {
                    return clause;
                }
            }
        }
        for (int child : tree.children(noun)) {
            if (child > noun && tree.is(child, "nmod")) {
                String marker = Clauses.marker(tree, child);
                if (cue.takes(marker)) {
                    return child;
                }
            }
        }
        return -1;
    }

    /** Whose claim: 'his', 'China's', 'from officials', 'the Russian'. */
    private static int source(Tree tree, int noun, int content) {
        int owner = tree.child(noun, "nmod:poss");
        if (owner >= 0) {
            return owner;
        }
        for (int child : tree.children(noun)) {
            boolean from = child > noun && child != content && tree.is(child, "nmod");
            if (from && WHOSE.contains(Clauses.marker(tree, child))) {
                return child;
            }
        }
        for (int child : tree.children(noun)) {
            Word word = tree.word(child);
            boolean adjective =
                    tree.is(child, "amod") && Character.isUpperCase(word.form().charAt(0)) && child > 0;
            if (child < noun && (adjective || tree.is(child, "compound") && word.upos() == Upos.PROPN)) {
                return child;
            }
        }
        return -1;
    }

    private static Span phrase(Tree tree, int source, int content) {
        Span phrase = Phrases.source(tree, source, content);
        if (tree.is(source, "nmod:poss")) {
            // 'the minister's claim': the words without the 's.
            for (int child : tree.children(source)) {
                if (tree.word(child).xpos().equals("POS") && tree.word(child).start() > phrase.start()) {
                    return new Span(
                            phrase.start(),
                            Math.min(phrase.end(), tree.word(child).start()));
                }
            }
        }
        return phrase;
    }

    private int lightVerb(Tree tree, int noun) {
        int head = tree.head(noun);
        boolean object = head >= 0 && head < noun && (tree.is(noun, "obj") || tree.is(noun, "obl"));
        return object && LIGHT_VERBS.contains(lexicon.verbBase(tree.word(head))) ? head : -1;
    }
}
