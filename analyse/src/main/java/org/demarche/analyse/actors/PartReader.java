package org.demarche.analyse.actors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/**
 * Reads phrases whose head only counts or points: 'two of her colleagues', 'nobody in Lima', 'the Indian one'. Who is
 * meant stands in the rest of the phrase, and for 'one' in the noun that it saves.
 */
final class PartReader {
    private static final Set<String> SINGLE =
            Set.of("one", "any", "each", "either", "another", "none", "neither", "anyone", "last", "first");
    private static final Set<String> COUNTING = Set.of(
            "some",
            "both",
            "all",
            "most",
            "many",
            "few",
            "several",
            "half",
            "rest",
            "majority",
            "more",
            "cent",
            "percent",
            "third",
            "quarter");
    private static final Set<String> ANYBODY = Set.of(
            "those",
            "that",
            "anyone",
            "anybody",
            "nobody",
            "someone",
            "somebody",
            "everyone",
            "everybody",
            "few",
            "many",
            "some",
            "most",
            "none");

    private static final int BACK = 40;

    private final String text;
    private final List<SentenceView> views;
    private final BelongingReader belongings;
    private final PhraseReader.Others others;

    PartReader(String text, List<SentenceView> views, BelongingReader belongings, PhraseReader.Others others) {
        this.text = text;
        this.views = views;
        this.belongings = belongings;
        this.others = others;
    }

    /** Whether a word may only count or point at those whom the rest of its phrase names. */
    static boolean isPart(SentenceView view, int head) {
        Tree tree = view.tree();
        if (isFiller(view, head)) {
            return true;
        }
        if (view.role(head) != null || view.name(head) != null) {
            return false;
        }
        String lemma = tree.word(head).lemma();
        boolean counts = tree.word(head).upos() == Upos.NUM || SINGLE.contains(lemma) || COUNTING.contains(lemma);
        return counts && complement(tree, head, Set.of("of")) >= 0
                || ANYBODY.contains(view.lower(head)) && complement(tree, head, Set.of("in", "from")) >= 0;
    }

    // 'the Indian one', 'American ones'
    private static boolean isFiller(SentenceView view, int head) {
        Tree tree = view.tree();
        String form = view.lower(head);
        return (form.equals("one") || form.equals("ones"))
                && tree.children(head).stream()
                        .anyMatch(child -> child < head
                                && (tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "nmod:poss"))
                                && view.name(child) != null);
    }

    private static int complement(Tree tree, int head, Set<String> prepositions) {
        for (int child : tree.children(head, "nmod")) {
            int marker = tree.child(child, "case");
            if (marker >= 0 && prepositions.contains(tree.word(marker).form().toLowerCase(java.util.Locale.ROOT))) {
                return child;
            }
        }
        return -1;
    }

    Found read(int sentence, SentenceView view, int head) {
        Tree tree = view.tree();
        int whole = complement(tree, head, Set.of("of"));
        if (whole >= 0) {
            return part(sentence, view, head, whole);
        }
        int place = complement(tree, head, Set.of("in", "from"));
        return place >= 0 ? people(sentence, head, place) : filler(sentence, view, head);
    }

    private Found part(int sentence, SentenceView view, int head, int whole) {
        Found of = others.at(sentence, whole);
        boolean single = SINGLE.contains(view.tree().word(head).lemma());
        boolean citizens = of.kind() == Found.Kind.STATE;
        boolean several = of.count() == Found.Count.SEVERAL
                || view.tree().word(whole).xpos().endsWith("S");
        long countries = of.actors().stream().map(Actor::country).distinct().count();
        if (of.isEmpty() || citizens && !several || single && countries > 1) {
            return Found.nobody(head);
        }
        List<Actor> actors =
                citizens ? of.actors().stream().map(PartReader::citizen).toList() : of.actors();
        Found.Kind kind = single && of.kind() == Found.Kind.PEOPLE
                ? Found.Kind.PERSON_ROLE
                : citizens ? Found.Kind.PEOPLE : of.kind();
        return new Found(
                actors,
                Math.min(head, of.first()),
                Math.max(head, of.last()),
                kind,
                of.words(),
                single ? Found.Count.ONE : Found.Count.SEVERAL,
                Optional.empty());
    }

    private Found people(int sentence, int head, int place) {
        Found there = others.at(sentence, place);
        if (there.kind() != Found.Kind.STATE || there.actors().size() != 1) {
            return Found.nobody(head);
        }
        return new Found(
                List.of(citizen(there.actors().get(0))),
                head,
                there.last(),
                Found.Kind.PEOPLE,
                Set.of(),
                Found.Count.SEVERAL,
                Optional.empty());
    }

    private static Actor citizen(Actor state) {
        return new Actor(state.name(), state.country(), Optional.of(Sector.CVL), ActorKind.UNNAMED);
    }

    // Of 'French soldiers and Malian ones' the second are soldiers too; of 'a French offer and a Malian one' nobody.
    private Found filler(int sentence, SentenceView view, int head) {
        Found saved = saved(sentence, head);
        Phrase phrase = Phrase.around(view, head);
        List<Actor> owners =
                saved.isEmpty() ? List.of() : belongings.read(sentence, phrase).actors();
        if (owners.isEmpty() || saved.kind() == Found.Kind.STATE || saved.kind() == Found.Kind.STATE_ADJECTIVE) {
            return Found.nobody(head);
        }
        Actor like = saved.actors().get(0);
        ActorKind kind = like.kind() == ActorKind.ORGANISATION ? ActorKind.ORGANISATION : ActorKind.UNNAMED;
        boolean several = view.lower(head).equals("ones");
        return new Found(
                owners.stream()
                        .map(owner -> new Actor(phrase.text(text), owner.country(), like.sector(), kind))
                        .toList(),
                phrase.first(),
                phrase.last(),
                several
                        ? Found.Kind.PEOPLE
                        : saved.kind() == Found.Kind.BODY ? Found.Kind.BODY : Found.Kind.PERSON_ROLE,
                saved.words(),
                several ? Found.Count.SEVERAL : Found.Count.ONE,
                Optional.empty());
    }

    /** Who is named by the last noun before that belongs to a country in the same way. */
    private Found saved(int sentence, int head) {
        int left = BACK;
        for (int at = sentence; at >= Math.max(0, sentence - 1); at--) {
            SentenceView view = views.get(at);
            Tree tree = view.tree();
            for (int word = (at == sentence ? head : tree.size()) - 1; word >= 0 && left > 0; word--, left--) {
                boolean within = at == sentence && tree.governs(head, word);
                if (tree.word(word).upos() == Upos.NOUN && !within && belongs(view, word)) {
                    return others.at(at, word);
                }
            }
        }
        return Found.nobody(head);
    }

    private static boolean belongs(SentenceView view, int noun) {
        for (int child : view.tree().children(noun)) {
            NameSpot name = view.name(child);
            boolean inner = view.tree().is(child, "amod")
                    || view.tree().is(child, "compound")
                    || view.tree().is(child, "nmod:poss")
                    || view.tree().is(child, "nmod");
            if (inner && name != null && name.state(Set.of()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
