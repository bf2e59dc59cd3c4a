package org.demarche.analyse.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;

/** Newspapers, stations, agencies and sites, by the cast, by what they are called, or by being told things. */
final class Outlets {
    private final List<Tree> trees;
    private final Cast cast;

    Outlets(List<Tree> trees, Cast cast) {
        this.trees = trees;
        this.cast = cast;
    }

    /** The outlet that a phrase names or describes, by its head word. */
    Optional<String> at(int sentence, int word) {
        for (Mention mention : cast.at(sentence, word)) {
            if (mention.actor().kind() == ActorKind.OUTLET) {
                String known = mention.actor().name();
                String written = name(trees.get(sentence), word);
                boolean described = Character.isLowerCase(known.charAt(0));
                return Optional.of(described && Character.isUpperCase(written.charAt(0)) ? written : known);
            }
        }
        Tree tree = trees.get(sentence);
        boolean describes = describes(tree, word);
        boolean names = false;
        for (int i = tree.first(word); i <= tree.last(word); i++) {
            boolean within = i == word || tree.head(i) == word || tree.head(i) >= 0 && tree.head(tree.head(i)) == word;
            String form = tree.word(i).form().toLowerCase(Locale.ROOT);
            boolean proper = tree.word(i).upos() == Upos.PROPN
                    || i != word && tree.word(word).upos() == Upos.PROPN && OutletWords.DESCRIBING.contains(form);
            int branch = tree.head(i) == word ? i : tree.head(i);
            boolean apart = i != word
                    && branch >= 0
                    && branch != word
                    && (tree.is(branch, "acl")
                            || tree.is(branch, "conj")
                            || tree.is(branch, "nmod")
                                    && !Clauses.marker(tree, branch).isEmpty());
            names |= within
                    && !apart
                    && proper
                    && (OutletWords.NAMING.contains(form) || OutletWords.DESCRIBING.contains(form));
        }
        return describes || names ? Optional.of(name(tree, word)) : Optional.empty();
    }

    /**
     * Whether somebody of whom the report gives only a name is called what papers and agencies are called: 'the Vladivostok
     * Courier', 'Agence Oubangui'.
     */
    boolean calledOne(int sentence, int word, Actor actor) {
        Tree tree = trees.get(sentence);
        if (actor.kind() == ActorKind.PERSON
                || actor.kind() == ActorKind.STATE
                || tree.word(word).upos() != Upos.PROPN) {
            return false;
        }
        boolean named = false;
        for (int i = tree.first(word); i <= tree.last(word); i++) {
            boolean within = i == word
                    || tree.head(i) == word && (tree.is(i, "compound") || tree.is(i, "flat") || tree.is(i, "amod"));
            String form = tree.word(i).form().toLowerCase(Locale.ROOT);
            boolean capital = Character.isUpperCase(tree.word(i).form().charAt(0));
            named |= within && capital && form.length() > 2 && OutletWords.NAMING.contains(form);
        }
        return named && !body(tree, word);
    }

    /** As {@link #at}, for somebody who is told something: an unknown name that is no person, place or body is an outlet. */
    Optional<String> told(int sentence, int word) {
        Optional<String> known = at(sentence, word);
        Tree tree = trees.get(sentence);
        boolean own = Clauses.is(tree.word(tree.first(word)), "this")
                && OutletWords.DESCRIBING.contains(tree.word(word).form());
        if (own) {
            return Optional.of(words(tree, tree.first(word), word));
        }
        if (known.isPresent() || tree.word(word).upos() != Upos.PROPN || body(tree, word)) {
            return known;
        }
        boolean organisation = false;
        boolean person = false;
        for (Name name : tree.sentence().names()) {
            if (name.first() <= word && word <= name.last()) {
                organisation = name.kind() == NameKind.ORG;
                person = name.kind() == NameKind.PER;
            }
        }
        boolean other = cast.at(sentence, word).stream()
                .anyMatch(mention ->
                        mention.actor().country().isPresent() && mention.actor().kind() != ActorKind.PERSON);
        if (organisation && !other) {
            return Optional.of(name(tree, word));
        }
        boolean titled = OutletWords.ARTICLES.contains(tree.word(word).form().toLowerCase(Locale.ROOT))
                && word + 1 < tree.size()
                && tree.word(word + 1).upos() == Upos.PROPN;
        boolean outlet = titled || !person && unknown(sentence, tree, word);
        return outlet ? Optional.of(name(tree, word)) : Optional.empty();
    }

    /** Whether a capital name means nobody and nowhere that is known: 'told Pervy Dnestr', 'wrote in Nordlysposten'. */
    private boolean unknown(int sentence, Tree tree, int word) {
        if (OutletWords.DAYS.contains(tree.word(word).form().toLowerCase(Locale.ROOT))
                || !Character.isUpperCase(tree.word(word).form().charAt(0))
                || tree.word(word).xpos().equals("NNPS")) {
            return false;
        }
        boolean somebody = cast.sector(sentence, word).isPresent()
                || cast.at(sentence, word).stream()
                        .anyMatch(mention -> mention.actor().kind() == ActorKind.STATE
                                || mention.actor().sector().isPresent()
                                || mention.passage().exact().indexOf(' ') < 0
                                        && mention.actor().country().isPresent());
        for (int child : tree.children(word)) {
            somebody |= tree.is(child, "conj")
                    || tree.is(child, "appos")
                    || cast.sector(sentence, child).isPresent();
        }
        return !somebody;
    }

    /** As {@link #told}, by the words that begin at an index, whatever the parse makes of them: 'told | a Tokyo daily'. */
    static Optional<String> following(Tree tree, int first) {
        int last = first - 1;
        boolean outlet = false;
        boolean named = false;
        for (int i = first; i < tree.size() && i < first + 7; i++) {
            Upos upos = tree.word(i).upos();
            String form = tree.word(i).form().toLowerCase(Locale.ROOT);
            boolean nominal = upos == Upos.PROPN || upos == Upos.NOUN || upos == Upos.ADJ;
            boolean determiner =
                    upos == Upos.DET && i == first || tree.word(i).xpos().equals("POS");
            if (!nominal && !determiner || nominal && OutletWords.DAYS.contains(form)) {
                break;
            }
            boolean proper = upos == Upos.PROPN;
            outlet |= OutletWords.DESCRIBING.contains(form)
                            && !tree.word(i).xpos().endsWith("S")
                    || proper && OutletWords.NAMING.contains(form);
            named |= proper;
            last = i;
        }
        if (!outlet || last < first) {
            return Optional.empty();
        }
        int start = last;
        boolean proper = tree.word(last).upos() == Upos.PROPN && named;
        while (start > first && joins(tree, start - 1, proper)) {
            start--;
        }
        return Optional.of(words(tree, start, last));
    }

    private static boolean body(Tree tree, int word) {
        for (int i = tree.first(word); i <= tree.last(word); i++) {
            if (OutletWords.BODIES.contains(tree.word(i).form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean describes(Tree tree, int word) {
        boolean one = !tree.word(word).xpos().endsWith("S")
                || Clauses.is(tree.word(word), "media")
                || tree.child(word, "nummod") >= 0;
        boolean agency = !Clauses.is(tree.word(word), "agency")
                || called(tree, word)
                || told(tree, word, "news")
                || told(tree, word, "press")
                || told(tree, word, "state");
        boolean station = !Clauses.is(tree.word(word), "station")
                || told(tree, word, "radio")
                || told(tree, word, "television")
                || told(tree, word, "tv");
        boolean service =
                Clauses.is(tree.word(word), "service") && (told(tree, word, "wire") || told(tree, word, "news"));
        return one && !ours(tree, word) && service
                || one
                        && !ours(tree, word)
                        && agency
                        && station
                        && (OutletWords.DESCRIBING.contains(
                                        tree.word(word).form().toLowerCase(Locale.ROOT))
                                || tree.child(word, "nummod") >= 0
                                        && OutletWords.DESCRIBING.contains(
                                                tree.word(word).lemma()));
    }

    /** 'The agency Novosel'. */
    private static boolean called(Tree tree, int word) {
        return word + 1 < tree.size()
                && tree.word(word).upos() == Upos.NOUN
                && tree.word(word + 1).upos() == Upos.PROPN
                && Character.isUpperCase(tree.word(word + 1).form().charAt(0));
    }

    /** Within 'Rond-Point': a hyphen or what follows one. */
    private static boolean hyphenated(Tree tree, int word) {
        boolean joined = tree.word(word - 1).end() == tree.word(word).start();
        boolean hyphen = tree.word(word).form().equals("-") && word + 1 < tree.size();
        return joined && (hyphen || tree.word(word - 1).form().equals("-"));
    }

    /** 'Seen by this newspaper', 'on his blog': no other outlet passes it on. */
    private static boolean ours(Tree tree, int word) {
        int first = tree.first(word);
        int owner = tree.child(word, "nmod:poss");
        return Clauses.is(tree.word(first), "this")
                || tree.word(first).xpos().equals("PRP$")
                || owner >= 0 && tree.word(owner).xpos().equals("PRP$");
    }

    private static boolean told(Tree tree, int word, String modifier) {
        for (int child : tree.children(word)) {
            if (Clauses.is(tree.word(child), modifier)) {
                return true;
            }
        }
        return false;
    }

    /** The name without what describes it ('the weekly Kuvat'), or the description where there is no name. */
    private static String name(Tree tree, int word) {
        if (called(tree, word)) {
            int last = word + 1;
            while (last + 1 < tree.size() && (tree.word(last + 1).upos() == Upos.PROPN || hyphenated(tree, last + 1))) {
                last++;
            }
            return words(tree, word + 1, last);
        }
        int end = word;
        for (int child : tree.children(word)) {
            boolean goesOn = tree.is(child, "flat") || tree.is(child, "appos") || tree.is(child, "compound");
            if (child == end + 1 && goesOn && tree.word(child).upos() == Upos.PROPN) {
                end = tree.last(child);
            }
        }
        int start = end;
        boolean proper = tree.word(end).upos() == Upos.PROPN;
        while (start > tree.first(word) && start > 0 && joins(tree, start - 1, proper)) {
            start--;
        }
        while (start < end
                        && tree.word(start).upos() != Upos.PROPN
                        && !Character.isLetter(tree.word(start).form().charAt(0))
                || start < end && Clauses.is(tree.word(start), "of")) {
            start++;
        }
        return words(tree, start, end);
    }

    private static String words(Tree tree, int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean apart = i > first && tree.word(i).start() > tree.word(i - 1).end();
            name.append(apart ? " " : "").append(tree.word(i).form());
        }
        return name.toString();
    }

    private static boolean joins(Tree tree, int word, boolean proper) {
        Upos upos = tree.word(word).upos();
        String form = tree.word(word).form();
        if (proper) {
            boolean capital = Character.isUpperCase(form.charAt(0)) && upos == Upos.ADJ;
            return capital
                    || upos == Upos.PROPN
                    || form.equals("-")
                    || form.equals("'s")
                    || form.equals("’s")
                    || form.equals("of");
        }
        return upos == Upos.PROPN || upos == Upos.NOUN || upos == Upos.ADJ || form.equals("-");
    }
}
