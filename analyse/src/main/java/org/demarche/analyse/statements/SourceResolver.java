package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.demarche.core.actor.Sector;
import org.demarche.core.statement.Stance;

/** Says who a source is: the cast knows names, roles and pronouns; whom it does not know keeps the words of the report. */
final class SourceResolver {
    /** Who says what nobody is named for: 'reportedly', 'is believed to'. */
    static final Actor NOBODY_NAMED = new Actor("", Optional.empty(), Optional.empty(), ActorKind.UNNAMED);

    static final Set<String> DOCUMENTS = Set.of(
            "report",
            "study",
            "poll",
            "survey",
            "memo",
            "memorandum",
            "note",
            "letter",
            "statement",
            "telex",
            "cable",
            "document",
            "draft",
            "communiqué",
            "communique",
            "copy",
            "picture",
            "image",
            "file",
            "memoir",
            "record",
            "bulletin",
            "gazette",
            "dispatch",
            "leaflet",
            "declaration",
            "resolution",
            "footage",
            "video",
            "tape",
            "dossier",
            "paper",
            "release",
            "transcript",
            "minutes",
            "figure",
            "handbook",
            "message",
            "post",
            "tweet",
            "book",
            "article",
            "headline",
            "editorial",
            "analysis",
            "assessment",
            "review");
    private static final Set<String> AUTHORS = Set.of("by", "of", "from", "for");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    private final String text;
    private final List<Tree> trees;
    private final Cast cast;
    private final SourceHomes homes;
    private final SourceChoice choice;

    SourceResolver(String text, List<Tree> trees, Cast cast, SourceChoice choice) {
        this.text = text;
        this.trees = trees;
        this.cast = cast;
        this.homes = new SourceHomes(trees, cast);
        this.choice = choice;
    }

    /** Everybody meant by the source of each attribution, in their order; none is empty. */
    List<List<Actor>> actors(List<Attribution> attributions) {
        EarlierSpeakers earlier = new EarlierSpeakers(trees);
        Map<Attribution, List<Actor>> resolved = new HashMap<>();
        attributions.stream()
                .sorted(Comparator.comparingInt(Attribution::sourceSentence).thenComparingInt(Attribution::sourceWord))
                .forEach(attribution -> resolved.put(attribution, actors(attribution, earlier)));
        return attributions.stream()
                .map(attribution -> resolved.getOrDefault(attribution, List.of(NOBODY_NAMED)))
                .toList();
    }

    private List<Actor> actors(Attribution attribution, EarlierSpeakers earlier) {
        if (attribution.sourceWord() < 0) {
            return List.of(unnamed(attribution));
        }
        int sentence = attribution.sourceSentence();
        int word = antecedent(trees.get(sentence), headOf(trees.get(sentence), attribution));
        List<Actor> known = cast.at(sentence, word).stream().map(Mention::actor).toList();
        List<Actor> meant = earlier.meant(sentence, word, known)
                .orElseGet(() -> choice.of(
                        actors(attribution, word).stream()
                                .map(actor -> earlier.named(sentence, word, actor))
                                .toList(),
                        known,
                        attribution,
                        word));
        earlier.add(sentence, word, meant);
        return meant;
    }

    /** 'Earlier predictions that', 'rumours that', where nobody is named for them: what goes about without a speaker. */
    private Actor unnamed(Attribution attribution) {
        int noun = attribution.cueWord();
        Tree tree = trees.get(attribution.sentence());
        boolean goesAbout = attribution.stance() == Stance.SAYS || attribution.stance() == Stance.BELIEVES;
        if (noun < 0 || !goesAbout || !tree.word(noun).xpos().equals("NNS")) {
            return NOBODY_NAMED;
        }
        int first = noun;
        while (first > 0
                && tree.head(first - 1) == noun
                && (tree.is(first - 1, "amod") || tree.is(first - 1, "compound") || tree.is(first - 1, "nummod"))) {
            first--;
        }
        String words = text.substring(tree.word(first).start(), tree.word(noun).end());
        return new Actor(words, Optional.empty(), Optional.empty(), ActorKind.UNNAMED);
    }

    private List<Actor> actors(Attribution attribution, int word) {
        Tree tree = trees.get(attribution.sourceSentence());
        Set<Actor> found = new LinkedHashSet<>();
        for (int member : members(tree, word)) {
            for (Mention mention : named(tree, attribution.sourceSentence(), member)) {
                found.add(homes.placed(mention.actor(), attribution, word));
            }
        }
        if (found.stream()
                .allMatch(actor -> actor.sector().isEmpty() || actor.country().isEmpty())) {
            Optional<Actor> owner = reportedOwner(attribution, tree, word);
            if (owner.isPresent()) {
                Actor own = found.isEmpty()
                        ? asWritten(tree, word, attribution)
                        : found.iterator().next();
                return List.of(homes.owned(own, owner.get(), attribution, word));
            }
        }
        if (found.isEmpty()) {
            Actor written = asWritten(tree, word, attribution);
            found.add(author(tree, word, attribution.sourceSentence(), written)
                    .orElseGet(() -> homes.placed(written, attribution, word)));
        }
        return new ArrayList<>(found);
    }

    /** Who stands at a word: in 'the state company Sonatrach', the one named beside it. */
    private List<Mention> named(Tree tree, int sentence, int word) {
        List<Mention> here = cast.at(sentence, word);
        boolean known = here.stream().anyMatch(mention -> mention.actor().kind() != ActorKind.UNNAMED);
        if (!known) {
            for (int beside : tree.children(word, "appos")) {
                List<Mention> named = cast.at(sentence, beside).stream()
                        .filter(mention -> mention.actor().kind() == ActorKind.ORGANISATION)
                        .toList();
                if (!named.isEmpty() && beside == word + 1) {
                    return named;
                }
            }
        }
        return here;
    }

    // Where the word is only an owner within the phrase ('Peru's prime minister, Ana Ruiz'), the head of the phrase.
    private int headOf(Tree tree, Attribution attribution) {
        int word = attribution.sourceWord();
        if (attribution.sourcePhrase().isEmpty() || tree.head(word) < 0) {
            return word;
        }
        Span phrase = attribution.sourcePhrase().get();
        int above = tree.head(word);
        boolean inner = isIn(tree, above, phrase)
                && (tree.is(word, "nmod:poss") || tree.is(word, "compound") || tree.is(word, "amod"));
        for (int steps = 0; inner && steps < tree.size(); steps++) {
            int next = tree.head(above);
            if (next < 0 || !isIn(tree, next, phrase)) {
                return cast.at(attribution.sourceSentence(), above).isEmpty() ? word : above;
            }
            above = next;
        }
        return word;
    }

    /** 'The commission will wait, its chairwoman said': hers is whoever the report speaks of, where nobody knows better. */
    private Optional<Actor> reportedOwner(Attribution attribution, Tree tree, int word) {
        int owner = tree.child(word, "nmod:poss");
        boolean pronoun = owner >= 0 && tree.word(owner).upos() == Upos.PRON;
        int sentence = attribution.sourceSentence();
        if (!pronoun
                || attribution.content().isEmpty()
                || !cast.at(sentence, owner).isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < owner; i++) {
            boolean subject = tree.is(i, "nsubj") && tree.word(i).upos() != Upos.PRON;
            if (subject && attribution.content().get().contains(tree.word(i).start())) {
                return cast.at(sentence, i).stream().map(Mention::actor).findFirst();
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Tree tree, int word, Span phrase) {
        return tree.word(word).start() >= phrase.start() && tree.word(word).end() <= phrase.end();
    }

    /** 'A report by the Council of Europe', 'their note': who wrote it speaks. */
    private Optional<Actor> author(Tree tree, int word, int sentence, Actor document) {
        if (!DOCUMENTS.contains(tree.word(word).lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<Integer> candidates = new ArrayList<>(tree.children(word, "nmod:poss"));
        candidates.addAll(tree.children(word, "nmod"));
        for (int clause : tree.children(word, "acl")) {
            candidates.addAll(tree.children(clause, "obl"));
        }
        candidates.addAll(tree.children(word, "amod"));
        candidates.addAll(tree.children(word, "compound"));
        for (int candidate : candidates) {
            boolean marked = tree.is(candidate, "nmod:poss")
                    || tree.is(candidate, "amod")
                    || tree.is(candidate, "compound")
                    || AUTHORS.contains(Clauses.marker(tree, candidate));
            for (Mention mention : marked ? cast.at(sentence, candidate) : List.<Mention>of()) {
                Actor by = mention.actor();
                if (by.country().isPresent()) {
                    Optional<Sector> sector = by.kind() == ActorKind.STATE ? Optional.of(Sector.GOV) : by.sector();
                    return Optional.of(new Actor(document.name(), by.country(), sector, ActorKind.ORGANISATION));
                }
            }
        }
        return Optional.empty();
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
