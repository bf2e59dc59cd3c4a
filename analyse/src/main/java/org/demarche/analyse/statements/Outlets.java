package org.demarche.analyse.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    /** An outlet may be called by one of these alone: 'told a Nairobi paper'. */
    private static final Set<String> DESCRIBING = Set.of(
            "radio",
            "television",
            "tv",
            "daily",
            "weekly",
            "newspaper",
            "paper",
            "magazine",
            "broadcaster",
            "channel",
            "website",
            "newsletter",
            "digest",
            "review",
            "tabloid",
            "broadsheet",
            "gazette",
            "station",
            "portal",
            "outlet",
            "agency",
            "media",
            "monthly",
            "journal",
            "site",
            "press");

    private static final Set<String> NAMING = Set.of(
            "agence",
            "news",
            "herald",
            "times",
            "post",
            "tribune",
            "courier",
            "chronicle",
            "mercury",
            "telegraph",
            "observer",
            "standard",
            "star",
            "sun",
            "mail",
            "globe",
            "mirror",
            "express",
            "guardian",
            "independent",
            "ledger",
            "sentinel",
            "bulletin",
            "dispatch",
            "echo",
            "examiner",
            "inquirer",
            "argus",
            "reporter",
            "record",
            "monitor",
            "voice",
            "today",
            "wire",
            "press",
            "presse",
            "zeitung",
            "journal",
            "gazette",
            "le",
            "el",
            "al");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Capitals that are told things and are no outlets. */
    private static final Set<String> BODIES = Set.of(
            "council",
            "assembly",
            "parliament",
            "senate",
            "congress",
            "cortes",
            "duma",
            "knesset",
            "court",
            "committee",
            "commission",
            "union",
            "house",
            "bundestag",
            "ministry",
            "chamber",
            "diet",
            "forum",
            "conference",
            "summit",
            "commons",
            "lords",
            "government",
            "cabinet",
            "party",
            "bank",
            "agency",
            "tribunal",
            "vatican",
            "majlis",
            "university",
            "institute",
            "command",
            "army",
            "police",
            "embassy",
            "office",
            "department",
            "front",
            "movement",
            "league",
            "federation",
            "alliance",
            "secretariat",
            "delegation",
            "nations",
            "bureau");

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
                return Optional.of(mention.actor().name());
            }
        }
        Tree tree = trees.get(sentence);
        boolean describes = describes(tree, word);
        boolean names = false;
        for (int i = tree.first(word); i <= tree.last(word); i++) {
            boolean within = i == word || tree.head(i) == word || tree.head(i) >= 0 && tree.head(tree.head(i)) == word;
            String form = tree.word(i).form().toLowerCase(Locale.ROOT);
            boolean proper = tree.word(i).upos() == Upos.PROPN
                    || i != word && tree.word(word).upos() == Upos.PROPN && DESCRIBING.contains(form);
            int branch = tree.head(i) == word ? i : tree.head(i);
            boolean apart = i != word
                    && branch >= 0
                    && branch != word
                    && (tree.is(branch, "acl")
                            || tree.is(branch, "conj")
                            || tree.is(branch, "nmod")
                                    && !Clauses.marker(tree, branch).isEmpty());
            names |= within && !apart && proper && (NAMING.contains(form) || DESCRIBING.contains(form));
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
            named |= within && capital && form.length() > 2 && NAMING.contains(form);
        }
        return named && !body(tree, word);
    }

    /** As {@link #at}, for somebody who is told something: an unknown name that is no person, place or body is an outlet. */
    Optional<String> told(int sentence, int word) {
        Optional<String> known = at(sentence, word);
        Tree tree = trees.get(sentence);
        boolean own = Clauses.is(tree.word(tree.first(word)), "this")
                && DESCRIBING.contains(tree.word(word).form());
        if (own) {
            return Optional.of(words(tree, tree.first(word), word));
        }
        if (known.isPresent() || tree.word(word).upos() != Upos.PROPN || body(tree, word)) {
            return known;
        }
        boolean organisation = false;
        for (Name name : tree.sentence().names()) {
            if (name.first() <= word && word <= name.last()) {
                organisation = name.kind() == NameKind.ORG;
            }
        }
        boolean other = cast.at(sentence, word).stream()
                .anyMatch(mention ->
                        mention.actor().country().isPresent() && mention.actor().kind() != ActorKind.PERSON);
        return organisation && !other ? Optional.of(name(tree, word)) : Optional.empty();
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
            if (!nominal && !determiner || nominal && DAYS.contains(form)) {
                break;
            }
            boolean proper = upos == Upos.PROPN;
            outlet |=
                    DESCRIBING.contains(form) && !tree.word(i).xpos().endsWith("S") || proper && NAMING.contains(form);
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
            if (BODIES.contains(tree.word(i).form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean describes(Tree tree, int word) {
        boolean one = !tree.word(word).xpos().endsWith("S") || Clauses.is(tree.word(word), "media");
        boolean agency = !Clauses.is(tree.word(word), "agency")
                || called(tree, word)
                || told(tree, word, "news")
                || told(tree, word, "press");
        boolean station = !Clauses.is(tree.word(word), "station")
                || told(tree, word, "radio")
                || told(tree, word, "television")
                || told(tree, word, "tv");
        return one
                && !ours(tree, word)
                && agency
                && station
                && DESCRIBING.contains(tree.word(word).form().toLowerCase(Locale.ROOT));
    }

    /** 'The agency Novosel'. */
    private static boolean called(Tree tree, int word) {
        int name = tree.child(word, "appos");
        return name == word + 1 && tree.word(name).upos() == Upos.PROPN;
    }

    /** 'Seen by this newspaper', 'on his blog': no other outlet passes it on. */
    private static boolean ours(Tree tree, int word) {
        int first = tree.first(word);
        return Clauses.is(tree.word(first), "this") || tree.word(first).xpos().equals("PRP$");
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
