package org.demarche.analyse.places;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.event.Place;

/**
 * Finds the place that a phrase of a report names.
 *
 * @param gazetteer towns and cities
 * @param lexicon states, their parts and capitals
 */
public record PlaceFinder(Gazetteer gazetteer, ActorLexicon lexicon) {
    /** With the gazetteer and the lexicon that come with the program. */
    public static PlaceFinder standard() {
        return new PlaceFinder(Gazetteer.standard(), ActorLexicon.standard());
    }

    /** Codes of the states that a report speaks of: what tells Tripoli in Lebanon from Tripoli in Libya. */
    public static Set<String> states(Cast cast) {
        Set<String> codes = new TreeSet<>();
        cast.mentions().forEach(mention -> mention.actor().country().ifPresent(codes::add));
        return codes;
    }

    /**
     * The place named by the phrase whose head is this word: 'Gorazde' in 'the Bosnian town of Gorazde', 'northern
     * Syria'. Empty when the phrase names no place we know and the reader model sees no place name in it either.
     *
     * @param text the report's text
     * @param tree the sentence
     * @param head index of the phrase's head
     * @param states codes of the states the report speaks of
     */
    public Optional<Place> at(String text, Tree tree, int head, Set<String> states) {
        int inner = head;
        for (int child : tree.children(head, "nmod")) {
            int marker = tree.child(child, "case");
            boolean of = marker >= 0 && tree.word(marker).form().equalsIgnoreCase("of");
            if (of && tree.word(child).upos() == Upos.PROPN && tree.word(head).upos() != Upos.PROPN) {
                inner = child;
            }
        }
        Optional<Place> named = named(text, tree, inner, narrowed(tree, head, inner, states));
        if (named.isPresent()) {
            return named;
        }
        for (int child : tree.children(head, "appos")) {
            named = named(text, tree, child, states);
            if (named.isPresent()) {
                return named;
            }
        }
        return adjective(text, tree, head);
    }

    private Optional<Place> named(String text, Tree tree, int head, Set<String> states) {
        if (tree.word(head).upos() != Upos.PROPN
                && nameAt(tree.sentence(), head).isEmpty()) {
            return Optional.empty();
        }
        int first = head;
        int last = head;
        while (first > 0 && isPart(tree, first - 1, head)) {
            first--;
        }
        while (last + 1 < tree.size() && isPart(tree, last + 1, head)) {
            last++;
        }
        String name = text.substring(tree.word(first).start(), tree.word(last).end());
        Optional<String> state = lexicon.stateOf(name);
        if (state.isPresent() && lexicon.isWholeState(name)) {
            return Optional.of(new Place(name, state, OptionalDouble.empty(), OptionalDouble.empty()));
        }
        Set<String> within = state.isPresent() && !overlaps(name, states) ? Set.of(state.get()) : states;
        Optional<Gazetteer.City> city = gazetteer.city(name, within);
        if (city.isPresent()) {
            return Optional.of(new Place(
                    name,
                    Optional.of(city.get().country()),
                    OptionalDouble.of(city.get().latitude()),
                    OptionalDouble.of(city.get().longitude())));
        }
        if (state.isPresent()) {
            return Optional.of(new Place(name, state, OptionalDouble.empty(), OptionalDouble.empty()));
        }
        boolean place = nameAt(tree.sentence(), head)
                .filter(found -> found.kind() == NameKind.LOC)
                .isPresent();
        return place
                ? Optional.of(new Place(name, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty()))
                : Optional.empty();
    }

    private boolean overlaps(String name, Set<String> states) {
        return gazetteer.named(name).stream().anyMatch(city -> states.contains(city.country()));
    }

    // 'the Lebanese port of Tripoli', 'Tripoli, Lebanon': the state beside the name decides.
    private Set<String> narrowed(Tree tree, int head, int inner, Set<String> states) {
        for (int governor : new int[] {head, inner}) {
            for (int child : tree.children(governor)) {
                if (tree.is(child, "amod")
                        || tree.is(child, "nmod")
                        || tree.is(child, "appos")
                        || tree.is(child, "compound")) {
                    Optional<String> state = lexicon.stateOf(tree.word(child).form());
                    if (state.isPresent() && child != inner) {
                        return Set.of(state.get());
                    }
                }
            }
        }
        return states;
    }

    // 'the Syrian border', 'Iranian waters'
    private Optional<Place> adjective(String text, Tree tree, int head) {
        for (int child : tree.children(head)) {
            if (tree.is(child, "amod") || tree.is(child, "compound")) {
                Optional<String> state = lexicon.stateOf(tree.word(child).form());
                if (state.isPresent()) {
                    String name = text.substring(
                            tree.word(child).start(), tree.word(head).end());
                    return Optional.of(new Place(name, state, OptionalDouble.empty(), OptionalDouble.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPart(Tree tree, int word, int head) {
        Optional<Name> name = nameAt(tree.sentence(), head);
        if (name.isPresent() && name.get().first() <= word && word <= name.get().last()) {
            return true;
        }
        boolean joined = tree.is(word, "flat")
                || tree.is(word, "compound")
                || tree.word(word).form().equals("-");
        return joined && tree.word(word).upos() != Upos.NOUN && tree.governs(head, word);
    }

    private static Optional<Name> nameAt(Sentence sentence, int word) {
        return sentence.names().stream()
                .filter(name -> name.first() <= word && word <= name.last())
                .findFirst();
    }
}
