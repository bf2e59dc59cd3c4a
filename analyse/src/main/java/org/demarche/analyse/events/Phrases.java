package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;

/** Which words of a phrase name those whom it means: the members of a list, the name after what it says of them. */
final class Phrases {
    /** What one state is to another or to the world: 'its neighbour Oman'. */
    private static final Set<String> KIN = WordLists.named("companions.txt").getOrDefault("kin", Set.of());

    private final Cast cast;
    private final int sentence;
    private final Tree tree;

    Phrases(Cast cast, int sentence, Tree tree) {
        this.cast = cast;
        this.sentence = sentence;
        this.tree = tree;
    }

    /** The members of a coordination, those of a headline without 'and' too: 'BOLIVIA, PERU SIGN PACT'. */
    List<Integer> members(int head) {
        List<Integer> members = new ArrayList<>(tree.conjuncts(head));
        int verb = tree.head(head);
        boolean headline = !tree.word(tree.size() - 1).form().equals(".");
        if (verb >= 0 && headline && tree.word(head).relation().equals("nsubj")) {
            // 'Peru, Chile leaders meet': a headline's subjects side by side
            for (int other : tree.children(verb, "nsubj")) {
                boolean beside = other != head
                        && other < verb
                        && tree.word(other).relation().equals("nsubj");
                if (beside && !members.contains(other)) {
                    members.add(other);
                }
            }
        }
        for (int apposition : tree.children(head, "appos")) {
            if (isListed(head, apposition)) {
                members.add(apposition);
            } else if (country(head).isPresent()
                    && country(apposition).isPresent()
                    && !country(head).equals(country(apposition))) {
                members.addAll(tree.conjuncts(apposition));
            }
        }
        return members;
    }

    /** 'Police of Chad, Malian prosecutors and a court': a member of a list, taken for an apposition. */
    private boolean isListed(int head, int apposition) {
        boolean listed = tree.children(head, "conj").stream()
                .anyMatch(member -> member > apposition && tree.child(member, "cc") > apposition);
        List<Mention> first = cast.at(sentence, head);
        List<Mention> second = cast.at(sentence, apposition);
        return listed
                && !first.isEmpty()
                && !second.isEmpty()
                && tree.children(apposition, "det").isEmpty()
                && second.get(0).actor().country().isPresent()
                && !second.get(0).actor().country().equals(first.get(0).actor().country());
    }

    /** 'its neighbour Oman', 'the rights group Amnesty': the name right after a common noun that says what it is; −1 for none. */
    int named(int head) {
        return tree.children(head, "appos").stream()
                .filter(apposition -> tree.word(head).upos() == Upos.NOUN
                        && tree.first(apposition) == head + 1
                        && (country(apposition).isPresent() && KIN.contains(Clauses.lemma(tree, head))
                                || isBody(head, apposition)))
                .findFirst()
                .orElse(-1);
    }

    /** Whether both words mean one body, of which the description knows no country that the name lacks. */
    private boolean isBody(int description, int name) {
        List<Mention> described = cast.at(sentence, description);
        List<Mention> named = cast.at(sentence, name);
        return described.size() == 1
                && named.size() == 1
                && described.get(0).actor().kind() == ActorKind.UNNAMED
                && (named.get(0).actor().kind() == ActorKind.ORGANISATION
                        || named.get(0).actor().kind() == ActorKind.GROUP)
                && (described.get(0).actor().country().isEmpty()
                        || named.get(0).actor().country().isPresent());
    }

    /** The country of a word that names a state itself. */
    private Optional<String> country(int word) {
        List<Mention> here = cast.at(sentence, word);
        return here.size() == 1 && here.get(0).actor().kind() == ActorKind.STATE
                ? here.get(0).actor().country()
                : Optional.empty();
    }
}
