package org.demarche.analyse.statements;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.statement.Stance;

/**
 * What somebody does by words that a neutral verb reports: 'we shall send ships' promises, 'they will pay for it' warns,
 * 'there was no meeting' denies, 'called it theft' accuses.
 */
final class SpeechActs {
    private static final Set<String> EXPECTING =
            Set.of("expect", "believe", "think", "hope", "foresee", "anticipate", "envisage");

    private static final Set<String> NAMING = Set.of(
            "call",
            "label",
            "brand",
            "term",
            "dub",
            "describe",
            "liken",
            "compare",
            "portray",
            "depict",
            "characterize",
            "characterise",
            "deem",
            "style",
            "cast",
            "paint",
            "dismiss",
            "speak");

    private static final Pattern FALSE = Pattern.compile(
            "\\b(?:absurd|baseless|groundless|unfounded|false|untrue|lies?|nonsense|rubbish|fabrications?|fabricated"
                    + "|inventions?|invented|fantas(?:y|ies|tic)|fictions?|fictitious|hysteria|hysterical|gossip|rumou?rs?"
                    + "|fairy[ -]tales?|myths?|hoax|fake|ridiculous|ludicrous|preposterous|laughable|far-fetched"
                    + "|speculation|hearsay|propaganda|slanders?|disinformation|misunderstanding|wrong|incorrect"
                    + "|inaccurate|misleading|exaggerat\\w+|distort\\w+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WRONG = Pattern.compile(
            "\\b(?:abuses?|theft|steal\\w*|stolen|robbery|crimes?|criminals?|illegal|unlawful|aggressions?|aggressors?"
                    + "|provocations?|provocative|murder\\w*|terror\\w*|violations?|breach\\w*|betray\\w*|treason|traitors?"
                    + "|blackmail\\w*|shame\\w*|disgrace\\w*|outrage\\w*|scandal\\w*|cowardl?y?|cowards|barbar\\w+|brutal\\w*"
                    + "|atroci\\w+|massacres?|genocid\\w+|slaughter|insults?|insulting|hostile|unfriendly|unbrotherly"
                    + "|illegitimate|unjust\\w*|unfair|unacceptable|intolerable|reckless|irresponsible|cynical"
                    + "|hypocri\\w+|meddl\\w+|interferences?|piracy|pirates?|bully\\w*|bullies|threats?|coup|farce|sham"
                    + "|travesty|stains?|mistakes?|blunders?|failures?|gift to|thugs?|bandits?|occupiers?|dictator\\w*"
                    + "|corrupt\\w*|extortion\\w*|persecution|repression|tyrann\\w+|war on|attack on|assault on)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING = Pattern.compile(
            "[\"“‘']?(?:no (?!longer|doubt|one knows|matter|evidence|more)|nobody (?:has|had|was|were|did) |nothing of the "
                    + "|there (?:was|were|has been|have been|had been|is|are) (?:no |never )(?!evidence|doubt|need|reason)"
                    + "|not (?:a|an|one|once) )",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> HOSTILE = Set.of(
            "retaliate",
            "respond",
            "answer",
            "strike",
            "hit",
            "attack",
            "bomb",
            "shell",
            "burn",
            "blow",
            "destroy",
            "sink",
            "shoot",
            "kill",
            "close",
            "shut",
            "block",
            "cut",
            "suspend",
            "expel",
            "seize",
            "sanction",
            "blacklist",
            "sue",
            "boycott",
            "pour",
            "tear",
            "invade",
            "storm",
            "avenge",
            "besiege",
            "starve",
            "impose",
            "crush",
            "fight",
            "fire",
            "raid",
            "sever",
            "evict",
            "deport",
            "target",
            "resist",
            "resume_fire",
            "reply",
            "freeze",
            "confiscate",
            "ram",
            "blockade",
            "knock");

    private static final Pattern REVENGE = Pattern.compile(
            "\\b(?:revenge|retaliation|retribution|reprisals?|vengeance|an? (?:\\w+ )?reply\\b|consequences|punishment)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> PRONOUNS = Set.of("i", "we", "he", "she", "it", "they");
    private static final Set<String> OWN = Set.of("my", "our", "his", "her", "its", "their");
    private static final Set<String> FUTURE = Set.of("will", "shall", "would", "'ll", "’ll", "wo");
    private static final Set<Sector> APART = EnumSet.of(
            Sector.MED, Sector.CVL, Sector.STU, Sector.EDU, Sector.LAB, Sector.NGO, Sector.AGR, Sector.HLH, Sector.BUS);
    private static final Set<String> FORBEARING = Set.of("allow", "permit", "tolerate", "stand");
    private static final Set<String> INTENDING = Set.of("plan", "intend", "mean", "aim", "prepare", "undertake");
    private static final Set<String> REPORTING = Set.of(
            "report",
            "find",
            "estimate",
            "calculate",
            "predict",
            "forecast",
            "note",
            "point",
            "acknowledge",
            "admit",
            "concede",
            "recall",
            "observe",
            "reveal",
            "disclose",
            "confirm",
            "complain",
            "regret",
            "lament");

    private final String text;
    private final java.util.List<Tree> trees;
    private final Cast cast;
    private final CueLexicon lexicon;

    SpeechActs(String text, java.util.List<Tree> trees, Cast cast, CueLexicon lexicon) {
        this.text = text;
        this.trees = trees;
        this.cast = cast;
        this.lexicon = lexicon;
    }

    /** What the source does by an attribution. */
    Stance stance(Attribution attribution, Actor source) {
        Span content = attribution.content().orElseThrow();
        String words = text.substring(content.start(), content.end());
        Stance cue = attribution.stance();
        if (attribution.kind() != CueKind.SPEECH || cue != Stance.SAYS && cue != Stance.PROMISES) {
            return cue;
        }
        int sentence = sentenceAt(content.start());
        int main = sentence < 0 ? -1 : predicate(trees.get(sentence), content);
        if (cue == Stance.PROMISES) {
            boolean hostile = REVENGE.matcher(words).find() || main >= 0 && hostile(trees.get(sentence), main);
            return hostile ? Stance.WARNS : cue;
        }
        String base = base(attribution);
        if (NAMING.contains(base)) {
            return FALSE.matcher(words).find()
                    ? Stance.DENIES
                    : WRONG.matcher(words).find() ? Stance.ACCUSES : cue;
        }
        Stance byFuture = main < 0 ? cue : future(sentence, main, content, source);
        if (byFuture != Stance.SAYS) {
            return byFuture;
        }
        boolean clause = main >= 0
                && Phrases.finite(trees.get(sentence), 0, trees.get(sentence).size() - 1)
                && content.contains(trees.get(sentence).word(main).start());
        if (clause && NOTHING.matcher(words).lookingAt() && !REPORTING.contains(base) && !future(sentence, main)) {
            return Stance.DENIES;
        }
        Stance byWords = REPORTING.contains(base) ? cue : Stances.by(words);
        // 'he did not expect a breakthrough' denies nothing that anybody said
        boolean expects =
                main >= 0 && EXPECTING.contains(trees.get(sentence).word(main).lemma());
        return byWords == Stance.DENIES && expects ? Stance.BELIEVES : byWords;
    }

    private String base(Attribution attribution) {
        return attribution.cueWord() < 0
                ? ""
                : lexicon.verbBase(trees.get(attribution.sentence()).word(attribution.cueWord()));
    }

    private int sentenceAt(int offset) {
        int low = 0;
        int high = trees.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (trees.get(middle).sentence().end() <= offset) {
                low = middle + 1;
            } else if (trees.get(middle).sentence().start() > offset) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private static int predicate(Tree tree, Span content) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (content.contains(tree.word(i).start())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return -1;
        }
        int found = MainClauses.predicate(tree, first, last);
        if (found >= 0) {
            return found;
        }
        for (int i = first; i <= last; i++) {
            if (tree.word(i).upos() == Upos.VERB) {
                return i;
            }
        }
        return -1;
    }

    private boolean future(int sentence, int main) {
        if (sentence < 0 || main < 0) {
            return false;
        }
        Tree tree = trees.get(sentence);
        return tree.children(main).stream()
                .anyMatch(child -> tree.is(child, "aux")
                        && FUTURE.contains(tree.word(child).form().toLowerCase(Locale.ROOT)));
    }

    /** 'It will send ships': the speaker's own plans are promises, threats or refusals. */
    private Stance future(int sentence, int main, Span content, Actor source) {
        Tree tree = trees.get(sentence);
        String base = lexicon.verbBase(tree.word(main));
        boolean unreal = tree.children(main).stream()
                .anyMatch(child -> tree.is(child, "aux") && Clauses.is(tree.word(child), "have"));
        if (unreal) {
            return Stance.SAYS;
        }
        boolean intends = INTENDING.contains(base) && tree.child(main, "xcomp") > main;
        boolean isTo = isTo(tree, main);
        if (!future(sentence, main) && !intends && !isTo) {
            return Stance.SAYS;
        }
        int acting = intends ? tree.child(main, "xcomp") : main;
        boolean hostile = hostile(tree, acting);
        if (!own(sentence, main, content, source)) {
            boolean threat = tree.word(main).form().matches("(?i)pay|regret|feel|sleep") && future(sentence, main);
            return threat ? Stance.WARNS : Stance.SAYS;
        }
        if (Clauses.negated(tree, main) || neither(tree, main)) {
            // 'We will not allow it' refuses nothing that was asked for: it says what others must not do.
            return FORBEARING.contains(base) ? Stance.WARNS : Stance.DECLINES;
        }
        return hostile ? Stance.WARNS : Stance.PROMISES;
    }

    /** 'Ireland is to take in ninety'. */
    private static boolean isTo(Tree tree, int main) {
        if (!Clauses.infinitive(tree, main) || main < 2) {
            return false;
        }
        for (int i = main - 1; i >= 0 && i >= main - 3; i--) {
            if (Clauses.is(tree.word(i), "to")) {
                String be = i > 0 ? tree.word(i - 1).form().toLowerCase(Locale.ROOT) : "";
                return be.equals("is") || be.equals("are") || be.equals("was") || be.equals("were");
            }
        }
        return false;
    }

    private static boolean neither(Tree tree, int main) {
        for (int child : tree.children(main)) {
            if (child < main && (Clauses.is(tree.word(child), "neither") || Clauses.is(tree.word(child), "never"))) {
                return true;
            }
        }
        return false;
    }

    private boolean hostile(Tree tree, int verb) {
        String form = tree.word(verb).form().toLowerCase(Locale.ROOT);
        return HOSTILE.contains(tree.word(verb).lemma()) || HOSTILE.contains(form);
    }

    /** A state's officials speak for it; its papers, students and strikers do not. */
    private static boolean speaksFor(Actor source) {
        return source.kind() != ActorKind.OUTLET
                && source.sector().map(APART::contains).map(apart -> !apart).orElse(true);
    }

    /** Whether who acts in the content is who speaks: a pronoun, something of theirs, or the state they speak for. */
    private boolean own(int sentence, int main, Span content, Actor source) {
        Tree tree = trees.get(sentence);
        int subject = Clauses.subject(tree, main);
        if (subject < 0
                || !content.contains(tree.word(subject).start())
                || tree.is(subject, "nsubj:pass") && !Clauses.negated(tree, main)) {
            return false;
        }
        String form = tree.word(subject).form().toLowerCase(Locale.ROOT);
        if (PRONOUNS.contains(form)) {
            return true;
        }
        String first = tree.word(tree.first(subject)).form().toLowerCase(Locale.ROOT);
        if (OWN.contains(first)) {
            return true;
        }
        for (Mention mention : cast.at(sentence, subject)) {
            boolean sameCountry = mention.actor().country().isPresent()
                    && mention.actor().country().equals(source.country())
                    && speaksFor(source);
            if (sameCountry || mention.actor().name().equals(source.name())) {
                return true;
            }
        }
        return false;
    }
}
