package org.demarche.analyse.actors;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Whom pronouns mean: those spoken of before, whoever speaks, the noun a relative clause belongs to. */
final class Pronouns {
    /** What one says only of those who can act. */
    private static final Set<String> DISPOSED = Set.of(
            "about",
            "ready",
            "willing",
            "unwilling",
            "prepared",
            "able",
            "unable",
            "determined",
            "committed",
            "eager",
            "reluctant",
            "keen",
            "aware",
            "unaware",
            "confident",
            "hopeful",
            "entitled",
            "responsible",
            "grateful",
            "opposed",
            "concerned",
            "alarmed",
            "worried",
            "disappointed",
            "outraged",
            "satisfied",
            "open",
            "sure",
            "free",
            "bound",
            "set",
            "due",
            "against",
            "neutral");

    private static final Set<String> FIRST_PERSON =
            Set.of("i", "we", "us", "me", "our", "my", "ours", "ourselves", "myself");

    private final Discourse discourse;
    private final Speakers speakers;
    private final PhraseReader.Others others;

    /** @param others who another phrase of the report means */
    Pronouns(Discourse discourse, Speakers speakers, PhraseReader.Others others) {
        this.discourse = discourse;
        this.speakers = speakers;
        this.others = others;
    }

    /** Whether a word opens a relative clause or stands for what it belongs to. */
    static boolean isRelative(Tree tree, int index) {
        Word word = tree.word(index);
        return word.xpos().startsWith("W") && word.upos() != Upos.DET && word.upos() != Upos.ADV
                || word.lemma().equals("that") && word.upos() == Upos.PRON && relativeHead(tree, index) >= 0;
    }

    /** Whom a relative pronoun stands for. */
    Found relative(int sentence, Tree tree, int index) {
        int head = relativeHead(tree, index);
        return head < 0 ? Found.nobody(index) : again(others.at(sentence, head), index);
    }

    /** Whom any other pronoun stands for. */
    Found read(int sentence, Tree tree, int index) {
        return isEmptySubject(tree, index) ? Found.nobody(index) : again(found(sentence, tree, index), index);
    }

    private Found found(int sentence, Tree tree, int index) {
        String form = tree.word(index).form().toLowerCase(Locale.ROOT);
        if (FIRST_PERSON.contains(form)) {
            return speakers.isQuoted(sentence, index) ? speaker(sentence, index) : Found.nobody(index);
        }
        Optional<Found> before = discourse.pronoun(sentence, tree, index);
        if (before.isPresent() || !Set.of("he", "she").contains(form) || discourse.hasPerson(form.equals("she"))) {
            return before.orElse(Found.nobody(index));
        }
        // 'She met the envoys twice, the foreign minister, Sylvie Ngombet, said.'
        Speakers.Place later = speakers.after(sentence, index);
        Found found = later == null ? Found.nobody(index) : others.at(later.sentence(), later.word());
        return found.isPerson() ? found : Found.nobody(index);
    }

    // 'We' is whoever speaks: a person's 'we' is that person's side, so it has the same country and sector.
    private Found speaker(int sentence, int index) {
        for (Speakers.Place place : speakers.of(sentence, index)) {
            if (place.sentence() != sentence || place.word() != index) {
                Found found = others.at(place.sentence(), place.word());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Found.nobody(index);
    }

    // 'It is clear that', 'it's a long story': nobody is meant, or a thing; 'it is ready to' is said of somebody.
    private static boolean isEmptySubject(Tree tree, int index) {
        boolean it = tree.word(index).form().equalsIgnoreCase("it");
        int head = tree.head(index);
        return tree.is(index, "expl")
                || it
                        && tree.is(index, "nsubj")
                        && head >= 0
                        && tree.child(head, "cop") >= 0
                        && !DISPOSED.contains(tree.word(head).form().toLowerCase(Locale.ROOT));
    }

    private static Found again(Found found, int index) {
        return found.isEmpty()
                ? Found.nobody(index)
                : new Found(found.actors(), index, index, found.kind(), found.words(), found.count(), found.woman());
    }

    /** The noun that the relative clause of a relative pronoun belongs to, or −1. */
    private static int relativeHead(Tree tree, int word) {
        // Right after a name and a comma it is that name, wherever the tree hangs the clause.
        boolean apart = word >= 2 && tree.word(word - 1).form().equals(",");
        if (apart
                && tree.word(word - 2).upos() == Upos.PROPN
                && !tree.word(word).lemma().equals("that")) {
            int name = word - 2;
            while (tree.head(name) >= 0 && tree.head(name) < name && tree.is(name, "flat")) {
                name = tree.head(name);
            }
            return name;
        }
        for (int at = word; at >= 0; at = tree.head(at)) {
            if (tree.is(at, "acl:relcl")) {
                return tree.head(at);
            }
            if (tree.is(at, "ccomp") || tree.is(at, "advcl") || tree.is(at, "root")) {
                return -1;
            }
        }
        return -1;
    }
}
