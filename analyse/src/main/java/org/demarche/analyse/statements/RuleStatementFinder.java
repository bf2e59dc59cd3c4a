package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;

/**
 * Finds statements by rules over the parse and the quotation marks, held against the cues that the network sees. The rules and the bounds of source, cue and content
 * are described in docs/statements.md. Time is linear in the number of sentences.
 */
public final class RuleStatementFinder implements StatementFinder {
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "you", "me", "us", "my", "our", "your");

    private static final Comparator<Attribution> BY_CONTENT = Comparator.comparingInt(
                    (Attribution each) -> each.content().orElseThrow().start())
            .thenComparingInt(each -> each.content().orElseThrow().end())
            .thenComparingInt(each -> each.cue().map(Span::start).orElse(0));

    private final CueLexicon lexicon;
    private final VerbCues verbs;
    private final NounCues nouns;
    private final AdjectiveCues adjectives;
    private final SetPhrases phrases;
    private final Reattachment reattachment;

    /** A finder of what is reported, with the project's own lexicon of cues. */
    public RuleStatementFinder() {
        this(Breadth.REPORTED);
    }

    /** A finder with the project's own lexicon of cues. */
    public RuleStatementFinder(Breadth breadth) {
        this.lexicon = CueLexicon.load(breadth);
        this.verbs = new VerbCues(lexicon);
        this.nouns = new NounCues(lexicon);
        this.adjectives = new AdjectiveCues(lexicon);
        this.phrases = new SetPhrases(lexicon);
        this.reattachment = new Reattachment(lexicon);
    }

    /** How many cues the lexicon has. */
    public int cues() {
        return lexicon.size();
    }

    @Override
    public List<Statement> find(Report report, List<Sentence> sentences, Cast cast) {
        return find(report, sentences, cast, SourceChoice::new);
    }

    private List<Statement> find(
            Report report, List<Sentence> sentences, Cast cast, BiFunction<List<Tree>, Cast, SourceChoice> choice) {
        List<Tree> trees = sentences.stream().map(reattachment::mend).toList();
        List<Attribution> raw = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            Tree tree = trees.get(i);
            verbs.find(i, tree, raw);
            nouns.find(i, tree, raw);
            adjectives.find(i, tree, raw);
            phrases.find(i, tree, raw);
        }
        List<Attribution> found = lexicon.wide() ? raw : new SeenCues(trees).held(raw);
        Layout layout = new Layout(report.text(), sentences);
        List<Quotation> all = Quotations.in(report.text());
        List<Quotation> quotations = LostMarks.mend(Quotations.outermost(all), found);
        List<Attribution> joined = QuoteJoiner.join(layout, trees, quotations, found);
        List<Attribution> settled =
                settle(new CitedSources(trees, cast, lexicon).add(joined), layout, quotations, trees);
        List<Attribution> said = Unsaid.leftOut(report.text(), settled, trees);
        List<Attribution> drawn = lexicon.wide() ? said : reported(report.text(), said, quotations, trees);
        return statements(report, drawn, all, trees, cast, choice.apply(trees, cast));
    }

    /**
     * The sources that the finder resolves in a report, with what their sector is chosen by; they are left as
     * the rules have them, so that nothing is learned from what was learned.
     */
    public List<SourceSamples.Sample> samples(Report report, List<Sentence> sentences, Cast cast) {
        List<SourceSamples.Sample> samples = new ArrayList<>();
        find(report, sentences, cast, (trees, own) -> new SourceChoice(report.text(), trees, own, samples::add));
        return List.copyOf(samples);
    }

    private List<Attribution> reported(
            String text, List<Attribution> said, List<Quotation> quotations, List<Tree> trees) {
        List<Attribution> drawn = new Conditions(text, trees)
                .add(new Bounds(text, trees, quotations).drawn(new NoComment(lexicon, trees).add(said)));
        List<Attribution> seen = new SeenBounds(trees, quotations).drawn(drawn);
        List<Attribution> all = new ArrayList<>(new Headlines(text, trees, quotations).add(seen));
        all.sort(BY_CONTENT);
        return all;
    }

    private List<Attribution> settle(
            List<Attribution> joined, Layout layout, List<Quotation> quotations, List<Tree> trees) {
        List<Attribution> settled = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        for (Attribution attribution : joined) {
            Span content = attribution.content().orElseThrow();
            boolean hearsay = !lexicon.wide() && attribution.sourceWord() < 0;
            boolean circular =
                    !hearsay && attribution.cue().filter(content::overlaps).isPresent();
            boolean self = firstPerson(attribution, trees) && QuotedForm.inside(quotations, attribution.cue());
            if (!circular && !self && !layout.wordless(content.start(), content.end()) && seen.add(key(attribution))) {
                settled.add(attribution);
            }
        }
        settled.sort(BY_CONTENT);
        return settled;
    }

    /** What tells two attributions apart. */
    private record Key(Optional<Span> cue, Optional<Span> content, int sourceWord) {}

    private static Key key(Attribution attribution) {
        return new Key(attribution.cue(), attribution.content(), attribution.sourceWord());
    }

    private static boolean firstPerson(Attribution attribution, List<Tree> trees) {
        return attribution.sourceWord() >= 0
                && trees.get(attribution.sourceSentence())
                                .word(attribution.sourceWord())
                                .upos()
                        == Upos.PRON
                && FIRST_PERSON.contains(trees.get(attribution.sourceSentence())
                        .word(attribution.sourceWord())
                        .form()
                        .toLowerCase(Locale.ROOT));
    }

    private List<Statement> statements(
            Report report,
            List<Attribution> settled,
            List<Quotation> quotations,
            List<Tree> trees,
            Cast cast,
            SourceChoice choice) {
        SourceResolver resolver = new SourceResolver(report.text(), trees, cast, choice);
        SpeechActs acts = new SpeechActs(report.text(), trees, cast, lexicon);
        Relays relays = new Relays(trees, cast);
        int[] holders = Relays.holders(settled);
        List<Optional<String>> outlets = relays.outlets(settled);
        List<List<Actor>> actors = resolver.actors(settled);
        Map<Long, Integer> byCue = new HashMap<>();
        for (int i = 0; i < settled.size(); i++) {
            byCue.putIfAbsent(place(settled.get(i).sentence(), settled.get(i).cueWord()), i);
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            Attribution attribution = settled.get(i);
            Optional<String> outlet = outlets.get(i);
            Optional<String> relayedBy = relayer(attribution, holders[i], byCue)
                    .map(holder ->
                            id(report, settled.get(holder), actors.get(holder).get(0)))
                    .or(() -> outlet);
            for (Actor actor : actors.get(i)) {
                statements.add(
                        statement(report, attribution, actor, quotations, acts.stance(attribution, actor), relayedBy));
            }
        }
        return statements;
    }

    private static Optional<Integer> relayer(Attribution attribution, int holder, Map<Long, Integer> byCue) {
        Integer relayer =
                attribution.citedFor() >= 0 ? byCue.get(place(attribution.sentence(), attribution.citedFor())) : null;
        if (relayer != null) {
            return Optional.of(relayer);
        }
        return holder < 0 ? Optional.empty() : Optional.of(holder);
    }

    private static long place(int sentence, int word) {
        return ((long) sentence << 32) | (word & 0xffffffffL);
    }

    private static Statement statement(
            Report report,
            Attribution attribution,
            Actor actor,
            List<Quotation> quotations,
            Stance stance,
            Optional<String> relayedBy) {
        String text = report.text();
        Passage content = passage(text, attribution.content().orElseThrow());
        Form form = QuotedForm.of(text, attribution.content().orElseThrow(), quotations);
        return new Statement(
                id(report, attribution, actor),
                actor,
                attribution.sourcePhrase().map(span -> passage(text, span)),
                attribution.cue().map(span -> passage(text, span)),
                content,
                form,
                stance,
                relayedBy);
    }

    private static Passage passage(String text, Span span) {
        return Passage.of(text, span.start(), span.end());
    }

    private static String id(Report report, Attribution attribution, Actor actor) {
        Span content = attribution.content().orElseThrow();
        return ContentId.of(
                "s",
                report.id(),
                Integer.toString(content.start()),
                Integer.toString(content.end()),
                attribution.cue().map(cue -> Integer.toString(cue.start())).orElse(""),
                actor.name());
    }
}
