package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * Mends what parsers often get wrong around verbs of saying: in 'she said the talks had failed, adding that …' and 'he
 * denied it but said that …' the second verb goes on with the first speaker, not with what the first one says.
 */
final class Reattachment {
    private static final Set<String> GOES_ON = Set.of(
            "adding",
            "citing",
            "saying",
            "noting",
            "calling",
            "describing",
            "warning",
            "urging",
            "accusing",
            "insisting",
            "stressing",
            "arguing",
            "claiming",
            "pointing",
            "telling",
            "referring",
            "quoting",
            "vowing",
            "pledging",
            "promising",
            "denouncing",
            "blaming",
            "asserting",
            "emphasizing",
            "emphasising",
            "suggesting",
            "declaring",
            "explaining",
            "stating",
            "alleging",
            "conceding",
            "acknowledging",
            "predicting",
            "hinting",
            "tweeting",
            "writing");

    private final CueLexicon lexicon;
    private final Idioms idioms;
    private final ReportingClauses reporting;
    private final Subjects subjects;

    Reattachment(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.idioms = new Idioms(lexicon);
        this.reporting = new ReportingClauses(lexicon);
        this.subjects = new Subjects(lexicon);
    }

    /** The tree of a sentence with such verbs hung on the first verb of saying. */
    Tree mend(Sentence sentence) {
        Tree tree = subjects.mend(reporting.mend(idioms.mend(Semicolons.part(Tree.of(sentence)))));
        List<Word> words = new ArrayList<>(tree.sentence().words());
        boolean mended = false;
        for (int i = 2; i < tree.size(); i++) {
            boolean participle = GOES_ON.contains(tree.word(i).form().toLowerCase(Locale.ROOT))
                    && tree.is(i, "advcl")
                    && tree.word(i - 1).form().equals(",");
            boolean coordinated = tree.is(i, "conj") && tree.child(i, "nsubj") < 0 && (says(tree, i) || plain(tree, i));
            int speaker = participle || coordinated ? speaker(tree, i) : -1;
            int doer = setOff(tree, i) ? doer(tree, i) : -1;
            int finite = doer < 0 ? finiteFirst(tree, i) : -1;
            if (finite >= 0) {
                words.set(i, words.get(i).hung(finite, "conj"));
                mended = true;
                continue;
            }
            if (doer >= 0) {
                words.set(i, words.get(i).hung(doer, "advcl"));
                mended = true;
            } else if (speaker >= 0
                    && (participle
                            || tree.word(speaker).xpos().equals(tree.word(i).xpos()))) {
                words.set(i, words.get(i).hung(speaker, words.get(i).relation()));
                mended = true;
            }
        }
        return mended ? Tree.of(sentence.with(words)) : tree;
    }

    /** 'They ignored the warnings, mistakenly believing that …': after a comma it is not the warnings that believe. */
    private boolean setOff(Tree tree, int verb) {
        int first = verb;
        while (first > 0 && tree.word(first - 1).upos() == Upos.ADV && tree.head(first - 1) == verb) {
            first--;
        }
        return tree.is(verb, "acl")
                && tree.word(verb).xpos().equals("VBG")
                && first > 0
                && tree.word(first - 1).form().equals(",")
                && !lexicon.verb(lexicon.verbBase(tree.word(verb))).isEmpty();
    }

    /** 'Asked them to leave, and offered to pay': a past tense goes on with the finite verb, not with the infinitive. */
    private int finiteFirst(Tree tree, int verb) {
        int infinitive = tree.is(verb, "conj") ? tree.head(verb) : -1;
        boolean apart = verb >= 2
                && tree.word(verb - 1).upos() == Upos.CCONJ
                && tree.word(verb - 2).form().equals(",");
        if (infinitive < 0
                || !apart
                || !tree.word(verb).xpos().equals("VBD")
                || tree.child(verb, "nsubj") >= 0
                || !Clauses.infinitive(tree, infinitive)) {
            return -1;
        }
        int asking = tree.head(infinitive);
        boolean clause = tree.is(infinitive, "xcomp") || tree.is(infinitive, "advcl") || tree.is(infinitive, "ccomp");
        return clause && asking >= 0 && tree.word(asking).xpos().equals("VBD") ? asking : -1;
    }

    /** The verb before whose object or adjunct a participle has been taken to modify; −1 where that is the subject. */
    private static int doer(Tree tree, int participle) {
        int at = tree.head(participle);
        for (int step = 0; at >= 0 && at < participle && step < 6; step++) {
            if (tree.word(at).upos() == Upos.VERB) {
                return Clauses.subject(tree, at) >= 0 && !Clauses.passive(tree, at) ? at : -1;
            }
            boolean inside = tree.is(at, "obj")
                    || tree.is(at, "iobj")
                    || tree.is(at, "obl")
                    || tree.is(at, "nmod")
                    || tree.is(at, "conj");
            if (!inside) {
                return -1;
            }
            at = tree.head(at);
        }
        return -1;
    }

    /** 'Denied that they had come, and praised': without the auxiliary the second verb is not what was denied. */
    private static boolean plain(Tree tree, int verb) {
        int first = tree.head(verb);
        int aux = first < 0 ? -1 : tree.child(first, "aux");
        boolean helped = aux >= 0 && Speaker.finite(tree, aux);
        boolean apart = verb >= 2
                && tree.word(verb - 1).upos() == Upos.CCONJ
                && tree.word(verb - 2).form().equals(",");
        return helped && apart && tree.word(verb).xpos().equals("VBD") && tree.child(verb, "aux") < 0;
    }

    private boolean says(Tree tree, int verb) {
        boolean clause = tree.child(verb, "ccomp") > verb;
        boolean apart = verb >= 2
                && tree.word(verb - 1).upos() == Upos.CCONJ
                && tree.word(verb - 2).form().equals(",");
        boolean speech = apart && lexicon.uses(tree, verb).stream().anyMatch(cue -> cue.kind() == CueKind.SPEECH);
        return speech
                || clause
                        && lexicon.verb(lexicon.verbBase(tree.word(verb))).stream()
                                .anyMatch(Cue::quotes);
    }

    /** The verb of saying in whose clause a word stands, if that verb comes first; −1 if there is none. */
    private int speaker(Tree tree, int word) {
        int at = tree.head(word);
        for (int step = 0; at >= 0 && step < 6; step++) {
            int head = tree.head(at);
            if (head < 0 || !tree.is(at, "ccomp") && !tree.is(at, "xcomp") && !tree.is(at, "conj")) {
                return -1;
            }
            boolean saying =
                    lexicon.verb(lexicon.verbBase(tree.word(head))).stream().anyMatch(Cue::quotes);
            if (tree.is(at, "ccomp") && saying && head < at) {
                return head;
            }
            at = head;
        }
        return -1;
    }
}
