package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;

/** Says who a source is: the cast knows names, roles and pronouns; whom it does not know keeps the words of the report. */
final class SourceResolver {
    /** Who says what nobody is named for: 'reportedly', 'is believed to'. */
    static final Actor NOBODY_NAMED = new Actor("", Optional.empty(), Optional.empty(), ActorKind.UNNAMED);

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    private final String text;
    private final List<Tree> trees;
    private final Cast cast;
    private final SourceHomes homes;

    SourceResolver(String text, List<Tree> trees, Cast cast) {
        this.text = text;
        this.trees = trees;
        this.cast = cast;
        this.homes = new SourceHomes(trees, cast);
    }

    /** Everybody meant by the source of an attribution; never empty. */
    List<Actor> actors(Attribution attribution) {
        if (attribution.sourceWord() < 0) {
            return List.of(NOBODY_NAMED);
        }
        Tree tree = trees.get(attribution.sourceSentence());
        int word = antecedent(tree, attribution.sourceWord());
        Set<Actor> found = new LinkedHashSet<>();
        for (int member : members(tree, word)) {
            for (Mention mention : cast.at(attribution.sourceSentence(), member)) {
                found.add(homes.placed(mention.actor(), attribution, word));
            }
        }
        if (found.isEmpty()) {
            found.add(homes.placed(asWritten(tree, word, attribution), attribution, word));
        }
        return new ArrayList<>(found);
    }

    /** Of 'officials who said', the officials. */
    static int antecedent(Tree tree, int word) {
        if (tree.word(word).upos() != Upos.PRON
                || !RELATIVE.contains(tree.word(word).form().toLowerCase(Locale.ROOT))) {
            return word;
        }
        int at = tree.head(word);
        for (int step = 0; at >= 0 && step < 6; step++) {
            if (tree.word(at).relation().equals("acl:relcl") && tree.head(at) >= 0) {
                return tree.head(at);
            }
            at = tree.head(at);
        }
        return word;
    }

    private static List<Integer> members(Tree tree, int word) {
        return tree.conjuncts(word);
    }

    private Actor asWritten(Tree tree, int word, Attribution attribution) {
        Span phrase = attribution.sourcePhrase().orElseGet(() -> Phrases.source(tree, word));
        if (word != attribution.sourceWord()) {
            phrase = Phrases.source(tree, word);
        }
        String words = text.substring(phrase.start(), phrase.end()).strip();
        ActorKind kind = ActorKind.UNNAMED;
        Sentence sentence = tree.sentence();
        for (Name name : sentence.names()) {
            if (name.first() <= word && word <= name.last()) {
                kind = switch (name.kind()) {
                    case PER -> ActorKind.PERSON;
                    case ORG -> ActorKind.ORGANISATION;
                    case LOC -> ActorKind.UNNAMED;
                };
            }
        }
        return new Actor(words, Optional.empty(), Optional.empty(), kind);
    }
}
