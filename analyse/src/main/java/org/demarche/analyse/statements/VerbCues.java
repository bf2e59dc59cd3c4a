package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.statement.Stance;

/** Attributions by a verb: 'said that', 'urged Iran to', 'refused to confirm', 'is believed to have'. */
final class VerbCues {
    private static final Set<String> QUESTIONING = Set.of("ask", "press", "question", "challenge");

    private final CueLexicon lexicon;
    private final VerbUses uses;
    private final VerbContents contents;

    VerbCues(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.uses = new VerbUses(lexicon);
        this.contents = new VerbContents(lexicon);
    }

    /** Adds the attributions of one sentence; those without content may still find a quotation. */
    void find(int sentence, Tree tree, List<Attribution> found) {
        Map<Integer, List<Attribution>> byVerb = new HashMap<>();
        for (int word = 0; word < tree.size(); word++) {
            if (tree.word(word).upos() == Upos.VERB) {
                List<Attribution> own = at(sentence, tree, word);
                if (!own.isEmpty()) {
                    byVerb.put(word, own);
                    int leading = LeadingVerbs.first(lexicon, tree, word);
                    if (leading != word && own.get(0).content().isPresent()) {
                        byVerb.remove(leading);
                    }
                }
            }
        }
        byVerb.keySet().stream().sorted().forEach(verb -> found.addAll(byVerb.getOrDefault(verb, List.of())));
    }

    private List<Attribution> at(int sentence, Tree tree, int verb) {
        List<Cue> cues = lexicon.uses(tree, verb);
        if (cues.isEmpty()) {
            return List.of();
        }
        boolean passive = Clauses.passive(tree, verb);
        if (questioned(tree, verb, passive) || Clauses.quotedAs(tree, verb)) {
            return List.of();
        }
        int source = passive ? agent(tree, verb) : Clauses.subject(tree, verb);
        Optional<Attribution> judged =
                lexicon.wide() || passive || source < 0 ? Optional.empty() : judged(sentence, tree, verb, cues, source);
        if (judged.isPresent()) {
            return List.of(judged.get());
        }
        for (Complement complement : Complement.of(tree, verb)) {
            for (Cue cue : cues) {
                if (uses.fits(tree, verb, cue, complement, passive, source)) {
                    List<Span> pieces = contents.pieces(tree, verb, cue, complement, source);
                    if (!pieces.isEmpty()) {
                        return attributions(sentence, tree, verb, cue, complement, source, pieces);
                    }
                }
            }
        }
        Optional<Cue> naming = cues.stream()
                .filter(cue -> cue.takes("small") || cue.takes("as") || cue.takes("label"))
                .findFirst();
        Optional<Span> name =
                lexicon.wide() || passive || source < 0 ? Optional.empty() : Reported.nameGiven(tree, verb);
        boolean beside = name.isPresent()
                && verb + 1 < tree.size()
                && name.get().start() == tree.word(verb + 1).start();
        if (naming.isPresent() && name.isPresent() && (beside || !naming.get().takes("label"))) {
            Complement complement = new Complement("small", verb, -1);
            return attributions(sentence, tree, verb, naming.get(), complement, source, List.of(name.get()));
        }
        if (passive && source >= 0) {
            List<Attribution> undergone = undergone(sentence, tree, verb, cues, source);
            if (!undergone.isEmpty()) {
                return undergone;
            }
        }
        List<Span> around = passive || source < 0 ? List.of() : around(tree, verb, source);
        Cue first = cues.stream().filter(Cue::quotes).findFirst().orElse(cues.get(0));
        // Without content for now; a quotation beside it may be what is said, and tell who says it.
        if (first.quotes() && !passive) {
            return attributions(sentence, tree, verb, first, new Complement("", -1, -1), source, around);
        }
        return List.of();
    }

    /** 'When asked whether', 'Pressed on this': whoever is asked says nothing by it, and who asks is not told. */
    private boolean questioned(Tree tree, int verb, boolean passive) {
        return (passive || verb == 0 && tree.word(0).form().equals("Asked"))
                && QUESTIONING.contains(lexicon.verbBase(tree.word(verb)))
                && agent(tree, verb) < 0
                && tree.children(verb, "xcomp").stream().noneMatch(clause -> Clauses.infinitive(tree, clause));
    }

    /** 'Rejected as gossip the report that …', 'condemned as theft the sale': what is judged so, which stands behind. */
    private Optional<Attribution> judged(int sentence, Tree tree, int verb, List<Cue> cues, int source) {
        int object = tree.child(verb, "obj");
        boolean judging = false;
        for (int child : tree.children(verb)) {
            boolean as = tree.is(child, "obl") || tree.is(child, "xcomp") || tree.is(child, "advcl");
            judging |= as && child < object && Clauses.marker(tree, child).equals("as");
        }
        Optional<Cue> cue = cues.stream()
                .filter(each -> each.stance() == Stance.DENIES || each.stance() == Stance.ACCUSES)
                .findFirst();
        if (!judging || cue.isEmpty()) {
            return Optional.empty();
        }
        int clause = object;
        for (int child : tree.children(object, "acl")) {
            clause = child > object && Clauses.marker(tree, child).equals("that") ? child : clause;
        }
        Optional<Span> content = Phrases.content(tree, tree.first(clause), tree.last(clause));
        return content.map(span -> attributions(
                                sentence,
                                tree,
                                verb,
                                cue.get(),
                                new Complement("obj", object, object),
                                source,
                                List.of(span))
                        .get(0))
                .map(Attribution::withoutQuotation);
    }

    /** 'The bridge, engineers said, will not be repaired': set off by commas, whatever the parse makes of it. */
    private static List<Span> around(Tree tree, int verb, int source) {
        int chain = Clauses.chainStart(tree, verb);
        boolean before = tree.last(source) < chain && tree.first(source) >= 0 && tree.last(source) + 1 == chain;
        int first = before ? tree.first(source) : chain;
        int last = before ? verb : Math.max(verb, tree.last(source));
        boolean beside = before || tree.first(source) == verb + 1;
        boolean setOff = first > 0
                && tree.word(first - 1).form().equals(",")
                && last + 1 < tree.size()
                && (tree.word(last + 1).form().equals(",") || last + 2 >= tree.size());
        return beside && setOff ? SetPhrases.pieces(tree, first, last) : List.of();
    }

    private static int agent(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.is(child, "obl") && Clauses.marker(tree, child).equals("by")) {
                return child;
            }
        }
        return -1;
    }

    /** 'The raid was condemned by Jordan': what is spoken of is the subject. */
    private List<Attribution> undergone(int sentence, Tree tree, int verb, List<Cue> cues, int source) {
        int subject = tree.child(verb, "nsubj:pass");
        if (subject < 0 || tree.word(subject).upos() == Upos.PRON) {
            return List.of();
        }
        for (Cue cue : cues) {
            if (cue.takes("obj")) {
                Optional<Span> content = Phrases.content(tree, tree.first(subject), tree.last(subject));
                if (content.isPresent()) {
                    Complement complement = new Complement("obj", subject, subject);
                    return attributions(sentence, tree, verb, cue, complement, source, List.of(content.get()));
                }
            }
        }
        return List.of();
    }

    private List<Attribution> attributions(
            int sentence, Tree tree, int verb, Cue cue, Complement complement, int source, List<Span> pieces) {
        int leading = LeadingVerbs.first(lexicon, tree, verb);
        boolean quoted = tree.head(verb) >= 0 && Clauses.quotedAs(tree, tree.head(verb));
        // 'is quoted as adding' may be parsed with the verb that carries it after it
        int first = Math.min(verb, Clauses.chainStart(tree, quoted ? tree.head(verb) : leading));
        int last = cueEnd(tree, verb, complement);
        Span words = new Span(tree.word(first).start(), tree.word(last).end());
        boolean declines = leading != verb && LeadingVerbs.DECLINING.contains(lexicon.verbBase(tree.word(leading)));
        boolean negated = Clauses.negated(tree, verb)
                || leading != verb && Clauses.negated(tree, leading)
                || source >= 0 && Clauses.nobody(tree, source);
        Stance stance = declines ? Stance.DECLINES : negated ? Stances.negated(cue) : cue.stance();
        Optional<Span> phrase = source < 0 ? Optional.empty() : Optional.of(Phrases.source(tree, source, verb));
        Attribution attribution = new Attribution(
                sentence,
                Optional.of(words),
                verb,
                sentence,
                source,
                phrase,
                pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.get(0)),
                cue.kind(),
                stance,
                lexicon.uses(tree, verb).stream().anyMatch(Cue::quotes) && !Clauses.passive(tree, verb),
                -1);
        List<Attribution> found = new ArrayList<>();
        found.add(attribution);
        for (int i = 1; i < pieces.size(); i++) {
            found.add(attribution.continued(pieces.get(i), true));
        }
        return found;
    }

    /** The last word of the cue: its particle, or the preposition that opens the content, where they stand beside it. */
    private static int cueEnd(Tree tree, int verb, Complement complement) {
        int last = verb;
        for (int child : tree.children(verb)) {
            if (child == last + 1 && tree.is(child, "compound:prt")) {
                last = child;
            }
        }
        if (complement.word() > last
                && !complement.type().equals("that")
                && !complement.type().equals("as")) {
            for (int child : tree.children(complement.word())) {
                boolean marks = tree.is(child, "case") || tree.is(child, "mark");
                if (child == last + 1 && marks && tree.word(child).upos() != Upos.PART) {
                    last = child;
                }
            }
        }
        if (complement.type().equals("on+to") && last + 1 < tree.size() && Clauses.is(tree.word(last + 1), "on")) {
            last++;
        }
        return last;
    }
}
