package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.report.Report;
import org.jspecify.annotations.Nullable;

/** The cast of one report, read once from front to back. */
final class ReportCast implements Cast {
    private static final int DEEPEST = 40;

    private final String text;
    private final List<SentenceView> views = new ArrayList<>();
    private final List<@Nullable Found[]> memory = new ArrayList<>();
    private final Discourse discourse = new Discourse();
    private final PhraseReader reader;
    private final PartReader parts;
    private final Pairs pairs;
    private final Protagonists protagonists;
    private final Pronouns pronouns;
    private final Predecessors predecessors = new Predecessors();
    private final Homes homes;
    private final SeenActors seenActors;
    private final List<List<Clue>> named = new ArrayList<>();
    private final List<Mention> mentions;
    private final List<Understood> understood;
    private int depth;

    ReportCast(Report report, List<Sentence> sentences, ActorLexicon lexicon, Towns towns) {
        this(report, sentences, lexicon, towns, HomeRanker.standard());
    }

    /**
     * @param ranker chooses the country of those whose words name none; null where the rules of the setting shall
     */
    ReportCast(
            Report report, List<Sentence> sentences, ActorLexicon lexicon, Towns towns, @Nullable HomeRanker ranker) {
        text = report.text();
        for (Sentence sentence : sentences) {
            SentenceView view = SentenceView.of(sentence, lexicon);
            views.add(view);
            memory.add(new Found[view.tree().size()]);
        }
        Surroundings surroundings = new Surroundings(views, towns);
        List<List<Clue>> clues = new ArrayList<>();
        for (int s = 0; s < views.size(); s++) {
            ClueFinder finder = new ClueFinder(s, views.get(s), surroundings, report.published());
            clues.add(finder.find());
            List<Clue> withBodies = new ArrayList<>(clues.get(s));
            withBodies.addAll(finder.findBodies());
            named.add(List.copyOf(withBodies));
        }
        Setting setting = new Setting(views, clues);
        seenActors = new SeenActors(views, named);
        homes = new Homes(
                text,
                setting,
                new HomeSigns(views, setting, named, predecessors, seenActors, lexicon::isState),
                ranker);
        reader = new PhraseReader(text, lexicon, report.published(), discourse, surroundings, homes, this::found);
        parts = new PartReader(text, views, reader.belongings(), this::found);
        protagonists = new Protagonists(code -> NameChoice.stateActor(lexicon, code));
        pairs = new Pairs(discourse, protagonists);
        pronouns = new Pronouns(discourse, new Speakers(text, views), this::found);
        Set<Mention> all = new LinkedHashSet<>();
        Map<Mention, Understood> reasons = new LinkedHashMap<>();
        for (int s = 0; s < sentences.size(); s++) {
            SentenceView view = views.get(s);
            for (int w = 0; w < view.tree().size(); w++) {
                Found found = found(s, w);
                if (!found.isEmpty() && !continues(view, w)) {
                    discourse.add(s, view.tree(), w, found);
                    protagonists.add(s, found);
                    predecessors.add(view.tree(), w, found);
                    if (found.kind() != Found.Kind.STATE_ADJECTIVE
                            || top(view.tree(), w) == w
                            || found(s, top(view.tree(), w)).isEmpty()) {
                        all.addAll(mentions(view.tree(), found));
                        homes.clue(s, w).ifPresent(clue -> explain(mentions(view.tree(), found), clue, reasons));
                    }
                }
            }
        }
        List<Mention> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Mention::passage));
        mentions = List.copyOf(sorted);
        understood =
                mentions.stream().filter(reasons::containsKey).map(reasons::get).toList();
    }

    private void explain(List<Mention> found, Clue clue, Map<Mention, Understood> reasons) {
        SentenceView view = views.get(clue.sentence());
        SentenceView.NameSpot spot = view.name(clue.name());
        int first = spot == null ? clue.name() : spot.first();
        int last = spot == null ? clue.name() : spot.last();
        Passage passage = Passage.of(
                text, view.tree().word(first).start(), view.tree().word(last).end());
        for (Mention mention : found) {
            if (mention.actor().country().equals(Optional.of(clue.state()))) {
                reasons.putIfAbsent(
                        mention, new Understood(mention, passage, clue.bearing().words()));
            }
        }
    }

    @Override
    public List<Understood> understood() {
        return understood;
    }

    @Override
    public List<Mention> at(int sentence, int word) {
        if (isOutside(sentence, word)) {
            return List.of();
        }
        return mentions(views.get(sentence).tree(), found(sentence, word));
    }

    @Override
    public Optional<Mention> seen(int sentence, int word, Optional<String> country) {
        return isOutside(sentence, word) || !found(sentence, word).isEmpty()
                ? Optional.empty()
                : seenActors.mention(text, sentence, word, country);
    }

    @Override
    public Map<String, Double> seenHomes(int sentence, int word) {
        return isOutside(sentence, word) ? Map.of() : seenActors.homes(sentence, word);
    }

    @Override
    public Map<String, Double> countries(int sentence, int word, List<Link> links) {
        return isOutside(sentence, word) ? Map.of() : seenActors.countries(sentence, word, links);
    }

    @Override
    public boolean locative(int sentence, int word) {
        if (isOutside(sentence, word)) {
            return false;
        }
        return Prepositions.isLocative(views.get(sentence).tree(), word);
    }

    @Override
    public Optional<Sector> sector(int sentence, int word) {
        SentenceView.RoleSpot spot =
                isOutside(sentence, word) ? null : views.get(sentence).role(word);
        return spot == null || spot.role().weight() != Fact.Weight.OWN
                ? Optional.empty()
                : spot.role().sector();
    }

    @Override
    public boolean serves(int sentence, int word) {
        SentenceView.RoleSpot spot =
                isOutside(sentence, word) ? null : views.get(sentence).role(word);
        return spot != null
                && spot.role().weight() == Fact.Weight.STATE
                && spot.role().sector().filter(Sector.GOV::equals).isPresent()
                && RoleReader.standsForPerson(spot.role());
    }

    private boolean isOutside(int sentence, int word) {
        return sentence < 0
                || sentence >= views.size()
                || word < 0
                || word >= views.get(sentence).tree().size();
    }

    @Override
    public Optional<String> home(int sentence, int word, Optional<Sector> sector) {
        if (isOutside(sentence, word)) {
            return Optional.empty();
        }
        return homes.of(sentence, word, sector);
    }

    /** What there was to choose from for each phrase whose country the report had to give. */
    Map<Speakers.Place, List<HomeSigns.Option>> asked() {
        return homes.asked();
    }

    /** The words of each sentence that name a state, or a body that stands for itself. */
    List<List<Clue>> named() {
        return named;
    }

    @Override
    public List<Mention> mentions() {
        return mentions;
    }

    private List<Mention> mentions(Tree tree, Found found) {
        List<Mention> all = new ArrayList<>(found.actors().size());
        if (found.isEmpty()) {
            return all;
        }
        int start = tree.word(found.first()).start();
        int end = tree.word(found.last()).end();
        Passage passage = Passage.of(text, start, Math.max(start, end));
        for (Actor actor : found.actors()) {
            all.add(new Mention(actor, passage));
        }
        return List.copyOf(all);
    }

    // The later words of a name, and the parts of a compound, are no mention by themselves.
    private static boolean continues(SentenceView view, int word) {
        return whole(view, word) != word;
    }

    /** The word that a name's or a role's later words stand for; the word itself where it stands for no other. */
    private static int whole(SentenceView view, int word) {
        Tree tree = view.tree();
        if (tree.head(word) >= 0 && (tree.is(word, "flat") || tree.is(word, "goeswith") || tree.is(word, "fixed"))) {
            return tree.head(word);
        }
        SentenceView.NameSpot name = view.name(word);
        if (name != null) {
            return last(tree, name.first(), name.last(), word);
        }
        SentenceView.RoleSpot role = view.role(word);
        return role == null ? word : last(tree, role.first(), role.last(), word);
    }

    // The head of the words, or the last of their heads where the tree tears them apart.
    private static int last(Tree tree, int first, int last, int word) {
        int top = word;
        for (int i = first; i <= last; i++) {
            int head = tree.head(i);
            boolean outside = head < first || head > last;
            boolean mark = tree.is(i, "case") || tree.is(i, "punct") || tree.is(i, "det");
            if (outside && !mark) {
                top = i;
            }
        }
        return top;
    }

    private static int top(Tree tree, int word) {
        int at = word;
        while (tree.head(at) >= 0 && (tree.is(at, "amod") || tree.is(at, "compound") || tree.is(at, "conj"))) {
            at = tree.head(at);
        }
        return at;
    }

    private Found found(int sentence, int word) {
        @Nullable Found[] known = memory.get(sentence);
        Found already = known[word];
        if (already != null) {
            return already;
        }
        if (depth >= DEEPEST) {
            return Found.nobody(word);
        }
        // What is asked for again while it is being read, in a phrase that turns back on itself, is nobody.
        known[word] = Found.nobody(word);
        depth++;
        Found found = seenActors.placed(sentence, word, read(sentence, word));
        depth--;
        known[word] = found;
        return found;
    }

    private Found read(int sentence, int index) {
        SentenceView view = views.get(sentence);
        Tree tree = view.tree();
        Word word = tree.word(index);
        int whole = whole(view, index);
        if (whole != index) {
            return found(sentence, whole);
        }
        if (Pronouns.isRelative(tree, index)) {
            return pronouns.relative(sentence, tree, index);
        }
        if (PartReader.isPart(view, index)) {
            Found part = parts.read(sentence, view, index);
            if (!part.isEmpty()) {
                return part;
            }
        }
        if (word.upos() == Upos.PRON && view.role(index) == null) {
            return pronouns.read(sentence, tree, index);
        }
        if (pairs.isBare(tree, index)) {
            return pairs.read(sentence, view, index);
        }
        boolean nominal = switch (word.upos()) {
            case NOUN, PROPN, ADJ, NUM, X, SYM, PRON -> true;
            case DET -> view.role(index) != null;
            default -> view.name(index) != null;
        };
        if (!nominal) {
            return Found.nobody(index);
        }
        if (pairs.isPair(view, index)) {
            Found pair = pairs.read(sentence, view, index);
            if (!pair.isEmpty()) {
                return pair;
            }
        }
        return reader.read(sentence, view, index);
    }
}
