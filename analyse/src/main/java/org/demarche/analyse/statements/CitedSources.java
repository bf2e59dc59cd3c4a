package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.statement.Stance;

/** 'The agency reported it, citing officials': the officials say what the agency reports, and the agency relays them. */
final class CitedSources {
    private static final Set<String> CITING = Set.of("cite", "quote");
    private static final Set<String> SPEAKERS = Set.of(
            "official",
            "source",
            "person",
            "people",
            "diplomat",
            "document",
            "report",
            "statement",
            "expert",
            "analyst",
            "witness",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "minister",
            "ministry",
            "officer",
            "resident",
            "study",
            "police",
            "letter",
            "memo",
            "cable",
            "aide",
            "adviser",
            "advisor",
            "lawmaker",
            "media",
            "agency",
            "newspaper",
            "lawyer",
            "activist",
            "commander",
            "medic",
            "doctor",
            "survey",
            "poll",
            "figure",
            "record",
            "email",
            "insider");

    private final List<Tree> trees;
    private final Cast cast;
    private final CueLexicon lexicon;

    CitedSources(List<Tree> trees, Cast cast, CueLexicon lexicon) {
        this.trees = trees;
        this.cast = cast;
        this.lexicon = lexicon;
    }

    /** The attributions, with each 'citing' that names a speaker turned into a statement of that speaker. */
    List<Attribution> add(List<Attribution> attributions) {
        Map<Long, Attribution> byCue = new HashMap<>();
        Map<Long, Attribution> bySpeaker = new HashMap<>();
        for (Attribution attribution : attributions) {
            if (attribution.cueWord() >= 0) {
                byCue.putIfAbsent(key(attribution.sentence(), attribution.cueWord()), attribution);
                boolean relays = attribution.quotes()
                        && attribution.sourceWord() >= 0
                        && !CITING.contains(lexicon.verbBase(
                                trees.get(attribution.sentence()).word(attribution.cueWord())));
                if (relays) {
                    bySpeaker.putIfAbsent(key(attribution.sentence(), attribution.sourceWord()), attribution);
                }
            }
        }
        List<Attribution> found = new ArrayList<>();
        Set<Long> replaced = new java.util.HashSet<>();
        for (int sentence = 0; sentence < trees.size(); sentence++) {
            Tree tree = trees.get(sentence);
            for (int word = 0; word < tree.size(); word++) {
                if (CITING.contains(lexicon.verbBase(tree.word(word)))
                        && tree.word(word).xpos().equals("VBG")) {
                    Optional<Attribution> cited = cited(sentence, tree, word, byCue, bySpeaker);
                    if (cited.isPresent()) {
                        found.add(cited.get());
                        replaced.add(key(sentence, word));
                    }
                }
            }
        }
        for (Attribution attribution : attributions) {
            if (!replaced.contains(key(attribution.sentence(), attribution.cueWord()))) {
                found.add(attribution);
            }
        }
        return found;
    }

    private Optional<Attribution> cited(
            int sentence, Tree tree, int citing, Map<Long, Attribution> byCue, Map<Long, Attribution> bySpeaker) {
        int speaker = tree.child(citing, "obj");
        int relayer = tree.head(citing);
        if (speaker < 0 || relayer < 0) {
            return Optional.empty();
        }
        boolean speaks = SPEAKERS.contains(tree.word(speaker).lemma())
                || !cast.at(sentence, speaker).isEmpty();
        Attribution relayed = byCue.get(key(sentence, relayer));
        if (relayed == null) {
            relayed = bySpeaker.get(key(sentence, Clauses.subject(tree, citing)));
        }
        if (!speaks || relayed == null || relayed.content().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                sentence,
                Optional.of(
                        new Span(tree.word(citing).start(), tree.word(citing).end())),
                citing,
                sentence,
                speaker,
                Optional.of(Phrases.source(tree, speaker)),
                relayed.content(),
                CueKind.SPEECH,
                Stance.SAYS,
                false,
                relayed.cueWord()));
    }

    private static long key(int sentence, int word) {
        return ((long) sentence << 32) | (word & 0xffffffffL);
    }
}
