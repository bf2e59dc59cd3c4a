package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.time.CalendarWords;

/**
 * Finds the words that stand at a named position around a trigger: 'obj', 'subj', a preposition, 'obj.on', 'comp' … The
 * names are those of the lexicon, listed in docs/coding.md.
 */
final class Positions {
    private static final Set<String> OBLIGING = Set.of("must", "should", "ought");
    /** Prepositions of a time that is set for somebody ('gave them until Friday'). */
    private static final Set<String> LIMITS = Set.of("until", "till");

    private static final int MOST = 60;

    private final ActionLexicon lexicon;
    private final Set<String> quantities;

    Positions(ActionLexicon lexicon) {
        this.lexicon = lexicon;
        this.quantities = lexicon.wordClass("quantity");
    }

    /** Head words at a position of one or more steps separated by full stops. */
    List<Integer> at(Tree tree, int trigger, String position) {
        List<Integer> here = List.of(trigger);
        for (String step : position.split("\\.", -1)) {
            List<Integer> next = new ArrayList<>();
            for (int word : here) {
                next.addAll(step(tree, word, step));
                if (next.size() > MOST) {
                    break;
                }
            }
            if (next.isEmpty()) {
                return next;
            }
            here = next;
        }
        return here;
    }

    private List<Integer> step(Tree tree, int word, String step) {
        boolean verb = Clauses.isPredicate(tree, word);
        return switch (step) {
            case "obj" -> verb ? objects(tree, word) : List.of();
            case "iobj" -> indirect(tree, word);
            case "subj" -> single(verb ? Clauses.doer(tree, word) : tree.child(word, "nsubj"));
            case "nsubj" -> single(verb ? Clauses.subject(tree, word) : -1);
            case "agent" -> single(Clauses.agent(tree, word));
            case "comp" -> tree.children(word, "ccomp");
            case "comp:must" -> obliged(tree, word);
            case "comp:hostile" -> List.of();
            case "comp:threat" -> Ultimatums.addressed(tree, word, lexicon);
            case "comp:subj" -> subjectsOfComplements(tree, word);
            case "xcomp" -> complements(tree, word);
            case "advcl" -> tree.children(word, "advcl");
            case "acl" ->
                tree.children(word, "acl").stream()
                        .filter(child -> !tree.word(child).relation().equals("acl:relcl"))
                        .toList();
            case "that" -> clausesWithThat(tree, word);
            case "poss" -> tree.children(word, "nmod:poss");
            case "adj" -> modifiers(tree, word);
            case "advmod" -> tree.children(word, "advmod");
            case "attr" -> tree.children(word, "xcomp");
            default -> phrases(tree, word, step.replace('-', ' '));
        };
    }

    private static List<Integer> objects(Tree tree, int verb) {
        List<Integer> objects = Clauses.objects(tree, verb);
        return objects.isEmpty() ? tree.children(verb, "iobj") : objects;
    }

    private static List<Integer> single(int word) {
        return word < 0 ? List.of() : List.of(word);
    }

    private static List<Integer> indirect(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>(tree.children(verb, "iobj"));
        List<Integer> objects = tree.children(verb, "obj");
        if (found.isEmpty() && objects.size() > 1) {
            found.add(objects.get(0));
        }
        if (found.isEmpty() && Clauses.passive(tree, verb) && tree.child(verb, "obj") >= 0) {
            found.addAll(single(Clauses.subject(tree, verb)));
        }
        return found;
    }

    private static List<Integer> obliged(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>();
        List<Integer> clauses = new ArrayList<>(tree.children(verb, "ccomp"));
        clauses.addAll(tree.children(verb, "parataxis"));
        for (int clause : clauses) {
            int subject = Clauses.subject(tree, clause);
            if (subject < 0) {
                continue;
            }
            for (int modal : tree.children(clause, "aux")) {
                if (OBLIGING.contains(Clauses.lemma(tree, modal))) {
                    found.add(subject);
                }
            }
            boolean needs = Set.of("need", "have").contains(Clauses.lemma(tree, clause))
                    && tree.child(clause, "xcomp") >= 0
                    && tree.child(clause, "aux") < 0;
            if (needs && !ofItself(tree, clause, subject)) {
                found.add(subject);
            }
        }
        return found;
    }

    /** 'said that it had to leave', 'says nobody needs to', 'has yet to': nobody else is told to. */
    private static boolean ofItself(Tree tree, int clause, int subject) {
        return Set.of("it", "they", "he", "she", "we", "i", "none", "nobody", "nothing")
                        .contains(Clauses.lemma(tree, subject))
                || tree.children(clause).stream()
                        .anyMatch(child -> Clauses.lemma(tree, child).equals("yet"))
                || tree.children(tree.child(clause, "xcomp"), "advmod").stream()
                        .anyMatch(child -> Clauses.lemma(tree, child).equals("yet"));
    }

    private static List<Integer> subjectsOfComplements(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>();
        for (int clause : tree.children(verb, "ccomp")) {
            found.addAll(single(Clauses.doer(tree, clause)));
        }
        if (tree.is(verb, "parataxis") && tree.head(verb) < verb) {
            // 'The police fail to act, a teacher complained'
            found.addAll(single(Clauses.doer(tree, tree.head(verb))));
        }
        return found;
    }

    private static List<Integer> complements(Tree tree, int word) {
        List<Integer> found = new ArrayList<>(tree.children(word, "xcomp"));
        for (int clause : tree.children(word, "advcl")) {
            if (Clauses.isInfinitive(tree, clause)) {
                found.add(clause);
            }
        }
        for (int clause : tree.children(word, "ccomp")) {
            if (Clauses.isInfinitive(tree, clause)) {
                found.add(clause);
            }
        }
        return found;
    }

    private static List<Integer> clausesWithThat(Tree tree, int noun) {
        List<Integer> found = new ArrayList<>();
        for (int clause : tree.children(noun)) {
            if (tree.is(clause, "acl") || tree.is(clause, "ccomp")) {
                found.add(clause);
            }
        }
        return found;
    }

    private static List<Integer> modifiers(Tree tree, int noun) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(noun)) {
            if (tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "nummod")) {
                found.add(child);
            }
        }
        return found;
    }

    /** 'on Tuesday', 'in May': no place, no person, no thing. */
    private static boolean tellsWhen(Tree tree, int phrase) {
        return CalendarWords.isDayOrMonth(tree.word(phrase).form());
    }

    /** Phrases and clauses on a word by their preposition. */
    private static List<Integer> phrases(Tree tree, int word, String preposition) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(word)) {
            if (tree.is(child, "obl") || tree.is(child, "nmod") || tree.is(child, "obj")) {
                if (Clauses.preposition(tree, child).equals(preposition)
                        && (LIMITS.contains(preposition) || !tellsWhen(tree, child))) {
                    found.add(child);
                }
            } else if (tree.is(child, "advcl") || tree.is(child, "acl")) {
                for (int mark : tree.children(child, "mark")) {
                    if (Clauses.lemma(tree, mark).equals(preposition) && !preposition.equals("to")) {
                        found.add(child);
                    }
                }
            }
        }
        if (found.isEmpty() && tree.is(word, "conj") && Clauses.isPredicate(tree, word)) {
            // 'bombed and shelled positions in the north': the phrase may hang on the other verb, after this one
            for (int child : tree.children(tree.firstConjunct(word), "obl")) {
                if (child > word && Clauses.preposition(tree, child).equals(preposition)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** The words that say what a phrase is about: its head, what it is coordinated with, its modifiers, and what a
     * quantity counts ('two shipments of arms' is about arms). */
    Set<String> about(Tree tree, int head) {
        Set<String> words = new LinkedHashSet<>();
        about(tree, head, words, 0);
        return words;
    }

    private void about(Tree tree, int head, Set<String> words, int depth) {
        words.add(Clauses.lemma(tree, head));
        words.add(tree.word(head).form().toLowerCase(Locale.ROOT));
        hyphened(tree, head).ifPresent(words::add);
        if (depth > 3 || words.size() > MOST) {
            return;
        }
        for (int child : tree.children(head)) {
            if (tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "flat")) {
                words.add(Clauses.lemma(tree, child));
                words.add(tree.word(child).form().toLowerCase(Locale.ROOT));
                for (int deeper : tree.children(child)) {
                    if (tree.is(deeper, "compound") || tree.is(deeper, "conj")) {
                        words.add(Clauses.lemma(tree, deeper));
                    }
                }
            } else if (tree.is(child, "conj")) {
                about(tree, child, words, depth + 1);
            } else if (tree.is(child, "nmod")
                    && Clauses.preposition(tree, child).equals("of")
                    && counts(tree, head)) {
                about(tree, child, words, depth + 1);
            }
        }
    }

    /** 'sit-in', 'go-slow', which the reader takes for three words. */
    private static Optional<String> hyphened(Tree tree, int head) {
        boolean joined = head > 1
                && tree.word(head - 1).form().equals("-")
                && tree.word(head - 1).end() == tree.word(head).start()
                && tree.word(head - 2).end() == tree.word(head - 1).start();
        if (!joined) {
            return Optional.empty();
        }
        String last = tree.word(head).form().toLowerCase(Locale.ROOT);
        String whole = tree.word(head - 2).form().toLowerCase(Locale.ROOT) + "-" + last;
        return Optional.of(last.length() > 2 && last.endsWith("s") ? whole.substring(0, whole.length() - 1) : whole);
    }

    /** Whether a word only counts or measures what follows it with 'of'. */
    boolean counts(Tree tree, int head) {
        Upos upos = tree.word(head).upos();
        return upos == Upos.NUM
                || upos == Upos.SYM
                || upos == Upos.DET
                || quantities.contains(Clauses.lemma(tree, head))
                || lexicon.wordClass("money").contains(Clauses.lemma(tree, head));
    }
}
