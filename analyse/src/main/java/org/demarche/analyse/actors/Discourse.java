package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.jspecify.annotations.Nullable;

/** Who has been spoken of so far in a report, and who a short name, a description or a pronoun goes back to. */
final class Discourse {
    /** How many mentions back anything is looked for, so that time grows with the text and no faster. */
    static final int MEMORY = 80;

    /** An object pronoun goes back to a subject or object nearby, or to things that are no actors. */
    private static final int LEAST_FOR_OBJECT = 55;

    private static final Set<String> CLAUSES =
            Set.of("root", "ccomp", "advcl", "acl", "conj", "parataxis", "csubj", "xcomp");

    private final List<Spoken> spoken = new ArrayList<>();
    private final Groups groups = new Groups(spoken);
    private final Map<String, Found> persons = new HashMap<>();
    private final Set<String> states = new LinkedHashSet<>();

    /** Remembers that a phrase was read; phrases come in the order of the text. */
    void add(int sentence, Tree tree, int word, Found found) {
        for (Actor actor : found.actors()) {
            boolean ofState = actor.kind() == ActorKind.STATE
                    || found.kind() != Found.Kind.BODY
                    || actor.sector().filter(Sector.IGO::equals).isEmpty();
            if (ofState) {
                actor.country().filter(code -> code.length() == 3).ifPresent(states::add);
            }
        }
        spoken.add(new Spoken(sentence, word, found, tree));
        if (found.kind() == Found.Kind.PERSON_NAME) {
            List<String> parts = Spelling.parts(found.actors().get(0).name());
            boolean known = found.actors().get(0).country().isPresent();
            for (String part : parts) {
                if (known || !persons.containsKey(part)) {
                    persons.put(part, found);
                }
            }
        }
        if (tree.is(word, "conj")) {
            addGroup(sentence, tree, word);
        }
    }

    // 'France and Germany' can be 'they'.
    private void addGroup(int sentence, Tree tree, int word) {
        int firstMember = tree.firstConjunct(word);
        Set<Actor> actors = new LinkedHashSet<>();
        Found.@Nullable Kind kind = null;
        for (int i = Math.max(0, spoken.size() - MEMORY); i < spoken.size(); i++) {
            Spoken member = spoken.get(i);
            if (member.sentence() == sentence
                    && member.found().kind() != Found.Kind.STATE_ADJECTIVE
                    && (member.word() == firstMember
                            || isListedAsApposition(member, tree, firstMember)
                            || tree.is(member.word(), "conj") && tree.firstConjunct(member.word()) == firstMember)) {
                actors.addAll(member.found().actors());
                kind = member.found().kind();
            }
        }
        if (actors.size() > 1 && kind != null) {
            int latest = spoken.size() - 2;
            if (latest >= 0 && isGroupOf(spoken.get(latest), sentence, firstMember)) {
                spoken.remove(latest);
            }
            Found group = new Found(
                    List.copyOf(actors),
                    firstMember,
                    word,
                    Found.Kind.PEOPLE,
                    Set.of(),
                    Found.Count.SEVERAL,
                    Optional.empty());
            spoken.add(new Spoken(sentence, firstMember, group, tree));
        }
    }

    // 'Saudi Arabia, the United Arab Emirates, Bahrain and Egypt': the second taken for another name of the first.
    private static boolean isListedAsApposition(Spoken member, Tree tree, int firstMember) {
        return member.found().kind() == Found.Kind.STATE
                && tree.is(member.word(), "appos")
                && tree.head(member.word()) == firstMember;
    }

    // The group without its last member, to be replaced by the one with it; it stands right before that member.
    private static boolean isGroupOf(Spoken one, int sentence, int firstMember) {
        return one.sentence() == sentence
                && one.word() == firstMember
                && one.found().actors().size() > 1
                && one.found().words().isEmpty();
    }

    /** Codes of the states spoken of so far. */
    Set<String> statesSpokenOf() {
        return states;
    }

    /** The state, when only one has been spoken of so far. */
    Optional<String> soleState() {
        return states.size() == 1 ? Optional.of(states.iterator().next()) : Optional.empty();
    }

    /** The person of that name or with that surname spoken of before. */
    Optional<Found> personNamed(String name) {
        List<String> parts = Spelling.parts(name);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Found found = persons.get(parts.get(parts.size() - 1));
        if (found == null) {
            return Optional.empty();
        }
        List<String> known = Spelling.parts(found.actors().get(0).name());
        return known.containsAll(parts) ? Optional.of(found) : Optional.empty();
    }

    /** The latest mention a definite description fits: 'the minister', 'the militant group', 'the company'. */
    Optional<Found> described(Phrase phrase, RoleName role) {
        String word = role.form().contains(" ")
                ? Spelling.key(role.form())
                : Spelling.key(phrase.view().tree().word(phrase.head()).lemma());
        boolean several = phrase.isPlural() || role.stands() == Fact.Stands.PEOPLE;
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - MEMORY); i--) {
            Found found = spoken.get(i).found();
            if (found.isEmpty() || found.kind() == Found.Kind.STATE || found.kind() == Found.Kind.STATE_ADJECTIVE) {
                continue;
            }
            boolean sameWord = found.words().contains(word) && several == (found.count() == Found.Count.SEVERAL);
            boolean alike = several && found.count() == Found.Count.SEVERAL && sameFighters(found, role);
            if (sameWord || alike || !several && isSuch(found, role)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    // 'The guerrillas' are the rebels spoken of, 'the protesters' the demonstrators.
    private static boolean sameFighters(Found found, RoleName role) {
        Optional<Sector> sector = role.sector();
        return found.kind() == Found.Kind.PEOPLE
                && sector.filter(one -> one == Sector.REB || one == Sector.OPP || one == Sector.REF)
                        .isPresent()
                && found.actors().stream().allMatch(actor -> actor.sector().equals(sector));
    }

    // 'the militant group' for Hamas, 'the company' for Gazprom, 'the agency' for Reuters or the IAEA.
    private static boolean isSuch(Found found, RoleName role) {
        if (found.kind() != Found.Kind.BODY
                || role.stands() != Fact.Stands.BODY
                || !found.words().contains("organisation")) {
            return false;
        }
        Optional<Sector> sector = found.actors().get(0).sector();
        if (role.sector().isPresent() && role.weight() == Fact.Weight.OWN) {
            return role.sector().equals(sector)
                    || role.sector().filter(Sector.REB::equals).isPresent()
                            && sector.filter(Sector.IMG::equals).isPresent();
        }
        if (Set.of("alliance", "bloc").contains(role.form())) {
            return sector.filter(Sector.IGO::equals).isPresent();
        }
        return Set.of("agency", "organization", "organisation", "body", "group", "service")
                .contains(role.form());
    }

    /** The international body spoken of last. */
    Optional<Found> body() {
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - MEMORY); i--) {
            Found found = spoken.get(i).found();
            if (found.kind() == Found.Kind.BODY
                    && found.actors().get(0).sector().filter(Sector.IGO::equals).isPresent()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The state that 'the country' goes back to. */
    Optional<Found> state(int sentence) {
        return best(sentence, found -> found.kind() == Found.Kind.STATE, null, -1, false);
    }

    /** The latest of these states to be spoken of: 'the island' after 'a Cypriot survey vessel'. */
    Optional<Found> stateOf(Set<String> codes) {
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - MEMORY); i--) {
            Found found = spoken.get(i).found();
            boolean one = found.actors().size() == 1
                    && found.actors().get(0).country().filter(codes::contains).isPresent();
            if (one) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Whether somebody has been spoken of whom 'he' or 'she' could mean. */
    boolean hasPerson(boolean woman) {
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - MEMORY); i--) {
            Found found = spoken.get(i).found();
            if (found.isPerson() && found.woman().orElse(woman) == woman) {
                return true;
            }
        }
        return false;
    }

    /** Who has been named side by side. */
    Groups groups() {
        return groups;
    }

    /** Who acts, or is acted upon, by the verb above a word. */
    Set<Actor> besides(int sentence, Tree tree, int word) {
        int at = word;
        while (tree.head(at) >= 0 && tree.word(tree.head(at)).upos() == Upos.NOUN) {
            at = tree.head(at);
        }
        return argumentsBeside(sentence, tree, at);
    }

    /** Who a personal or possessive pronoun goes back to. */
    Optional<Found> pronoun(int sentence, Tree tree, int word) {
        String form = tree.word(word).form().toLowerCase(java.util.Locale.ROOT);
        boolean possessive = tree.is(word, "nmod:poss");
        boolean reflexive = form.endsWith("self") || form.endsWith("selves");
        Predicate<Found> fits = switch (form) {
            case "he", "him", "his", "himself" ->
                found -> found.isPerson() && !found.woman().orElse(false);
            case "she", "her", "hers", "herself" ->
                found -> found.isPerson() && found.woman().orElse(true);
            case "it", "its", "itself" ->
                found -> found.kind() == Found.Kind.STATE && found.count() != Found.Count.SEVERAL
                        || found.kind() == Found.Kind.BODY && found.count() != Found.Count.SEVERAL;
            case "they", "them", "their", "theirs", "themselves" ->
                found -> found.count() != Found.Count.ONE && found.kind() != Found.Kind.STATE_ADJECTIVE
                        || found.kind() == Found.Kind.BODY
                                && found.actors().get(0).kind() != ActorKind.ORGANISATION;
            default -> found -> false;
        };
        return best(sentence, fits, tree, word, possessive || reflexive);
    }

    private Optional<Found> best(
            int sentence, Predicate<Found> fits, @Nullable Tree tree, int word, boolean ownClause) {
        Set<Actor> beside = tree == null || ownClause ? Set.of() : argumentsBeside(sentence, tree, word);
        Set<String> after = tree == null || ownClause ? Set.of() : namedAfter(tree, word);
        boolean object = tree != null && (tree.is(word, "obj") || tree.is(word, "iobj"));
        Found best = null;
        int bestScore = Integer.MIN_VALUE;
        Found second = null;
        int secondScore = Integer.MIN_VALUE;
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - MEMORY); i--) {
            Spoken candidate = spoken.get(i);
            if (candidate.sentence() < sentence - 3) {
                break;
            }
            if (candidate.found().isEmpty() || !fits.test(candidate.found())) {
                continue;
            }
            boolean same = candidate.sentence() == sentence && tree != null;
            boolean named =
                    after.contains(candidate.tree().word(candidate.word()).lemma());
            if (named || candidate.found().actors().stream().anyMatch(beside::contains)) {
                continue;
            }
            int score = score(candidate, sentence, tree, word, same, ownClause, object) - (spoken.size() - 1 - i) / 4;
            if (best != null && best.actors().equals(candidate.found().actors())) {
                bestScore = Math.max(bestScore, score);
            } else if (score > bestScore) {
                second = best;
                secondScore = bestScore;
                best = candidate.found();
                bestScore = score;
            } else if (score > secondScore) {
                second = candidate.found();
                secondScore = score;
            }
        }
        boolean clear = (second == null || bestScore - secondScore >= 4) && (!object || bestScore >= LEAST_FOR_OBJECT);
        return best != null && clear ? Optional.of(best) : Optional.empty();
    }

    private static int score(
            Spoken candidate,
            int sentence,
            @Nullable Tree tree,
            int word,
            boolean same,
            boolean ownClause,
            boolean object) {
        int score = same ? 60 : 60 - 20 * (sentence - candidate.sentence());
        if (candidate.isSubject()) {
            score += object ? 10 : 25;
        } else if (object && candidate.isObject()) {
            score += 25;
        }
        if (candidate.isNested()) {
            score -= 15;
        }
        if (same && tree != null && candidate.isSubject()) {
            int clause = tree.head(candidate.word());
            int own = clauseOf(tree, word);
            boolean near = clause >= 0 && (clause == own ? ownClause : own >= 0 && clause == tree.head(own));
            if (near) {
                score += 30;
            } else if (clause >= 0 && tree.governs(clause, word)) {
                score += ownClause ? 8 : 15;
            }
        }
        return score;
    }

    /** The verb of the clause that a word stands in, or −1. */
    private static int clauseOf(Tree tree, int word) {
        for (int at = tree.head(word); at >= 0; at = tree.head(at)) {
            if (CLAUSES.contains(tree.word(at).universalRelation())
                    && (!tree.is(at, "conj") || tree.word(at).upos() == Upos.VERB)) {
                return at;
            }
        }
        return -1;
    }

    // 'whether it will act on Chad's requests': a subject does not mean whoever its own clause then names.
    private static Set<String> namedAfter(Tree tree, int word) {
        int verb = tree.head(word);
        if (verb < 0 || !tree.is(word, "nsubj")) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (int later = word + 1; later <= tree.last(verb); later++) {
            if (tree.word(later).upos() == Upos.PROPN && clauseOf(tree, later) == verb) {
                names.add(tree.word(later).lemma());
            }
        }
        return names;
    }

    // 'Zelensky thanked him': the subject and the object of one verb are not the same.
    private Set<Actor> argumentsBeside(int sentence, Tree tree, int word) {
        Set<Actor> beside = new LinkedHashSet<>();
        int verb = tree.head(word);
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - MEMORY); i--) {
            Spoken one = spoken.get(i);
            if (one.sentence() < sentence) {
                break;
            }
            if (one.tree().equals(tree) && verb >= 0 && tree.head(one.word()) == verb) {
                beside.addAll(one.found().actors());
            }
        }
        return beside;
    }
}
