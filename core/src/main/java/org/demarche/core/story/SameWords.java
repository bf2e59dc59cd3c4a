package org.demarche.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.core.copy.Rarity;
import org.demarche.core.copy.Stem;

/**
 * Whether two passages say the same in other words. Words are aligned in order and out of it; a word meets its own stem,
 * a synonym, or a word spelt much like it, and counts by its rarity.
 */
final class SameWords {
    /** From here on two passages are held to say the same. */
    static final double SAME = 0.5;

    private static final double MEETS = 0.55;
    private static final double LEAST_WEIGHT = 0.15;
    private static final int LEAST_MET = 3;

    /** Words that news reports put for one another. Our own list; the words are stemmed when it is read. */
    private static final String[] SYNONYMS = {
        "worrying disconcerting concerning alarming troubling disturbing",
        "weapons arms weaponry armament munitions",
        "aid help assistance support relief",
        "prevent avoid avert stop forestall",
        "escalating worsening intensifying",
        "control hand",
        "priority task",
        "top high main highest foremost chief",
        "certainly absolutely definitely surely undoubtedly",
        "consequences repercussions price cost penalties",
        "large-scale widespread massive extensive broad large sweeping",
        "compensate backfill offset replace cushion",
        "allow permit let accept tolerate",
        "country nation state",
        "tell inform brief notify told",
        "say state declare announce said",
        "ask request seek appeal call demand",
        "meet meeting talks summit encounter",
        "begin start launch commence open",
        "end finish conclude halt cease stop",
        "kill slay dead death die",
        "attack strike raid assault bombardment shelling",
        "soldiers troops forces servicemen military army",
        "agreement deal accord pact treaty",
        "condemn denounce decry deplore",
        "threaten warn warning threat",
        "give provide supply deliver send sent gave given hand furnish shipped",
        "increase rise grow boost raise growth",
        "reduce cut lower decrease slash drop",
        "money fund funding financing cash",
        "loan lend lent credit lending",
        "talk negotiate negotiation bargain",
        "buy purchase acquire procure",
        "leader chief head boss",
        "government cabinet administration authorities",
        "quickly swiftly rapidly promptly fast speedily immediately",
        "big major large great considerable significant substantial",
        "important crucial vital critical key essential",
        "believe think consider regard",
        "show demonstrate prove reveal",
        "reject refuse decline dismiss spurn",
        "deny denied disclaim",
        "claim allege assert maintain",
        "hope expect wish",
        "want seek desire intend wish",
        "try attempt endeavour effort",
        "continue go persist remain keep",
        "soon shortly imminently",
        "war conflict hostilities fighting",
        "peace ceasefire truce armistice",
        "border frontier boundary",
        "people persons civilians citizens residents inhabitants",
        "group band gang",
        "plan scheme programme program project",
        "sanctions penalties embargo restrictions measures",
        "ally partner friend",
        "enemy foe adversary opponent",
        "minister secretary",
        "ambassador envoy diplomat emissary",
        "spokesman spokeswoman spokesperson",
        "parliament legislature assembly",
        "law legislation bill act",
        "trade commerce commercial",
        "oil petroleum crude",
        "ready prepared willing",
        "answer respond reply response react reaction",
        "false untrue baseless groundless unfounded fabricated",
        "true correct accurate right",
        "serious grave severe acute",
        "difficult hard tough",
        "clear plain evident obvious",
        "year annual yearly",
        "house home residence",
        "injured wounded hurt",
        "ship vessel boat",
        "plane aircraft jet aeroplane",
        "drone uav unmanned",
        "missile rocket projectile",
        "build construct erect",
        "destroy demolish wreck ruin",
        "release free liberate",
        "arrest detain seize capture custody",
        "protest demonstration rally march",
        "vote ballot poll election",
        "never not",
        "path road way",
        "side party",
        "both two",
    };

    private static final Map<String, Integer> GROUP = groups();

    private SameWords() {}

    /** How alike two passages are, from 0 to 1: the share of the shorter one's weight, mostly, that the other tells. */
    static double alike(String left, String right) {
        return alike(Weighed.of(stems(left)), Weighed.of(stems(right)));
    }

    /** The stems of a passage in order. */
    static List<String> stems(String words) {
        return Stem.tokens(words).stream().map(Stem.Token::stem).toList();
    }

    /** How alike two passages are. */
    static double alike(Weighed left, Weighed right) {
        Word[] mine = left.words;
        Word[] theirs = right.words;
        double lesser = Math.min(left.sum, right.sum);
        double greater = Math.max(left.sum, right.sum);
        if (lesser == 0) {
            return 0;
        }
        double[][] pairs = new double[mine.length][theirs.length];
        int met = 0;
        for (int i = 0; i < mine.length; i++) {
            boolean any = false;
            for (int j = 0; j < theirs.length; j++) {
                double meets = meets(mine[i], theirs[j]);
                if (meets > 0) {
                    pairs[i][j] = meets * Math.sqrt(mine[i].weight * theirs[j].weight);
                    any |= mine[i].weight > LEAST_WEIGHT;
                }
            }
            met += any ? 1 : 0;
        }
        if (met < Math.min(LEAST_MET, Math.min(mine.length, theirs.length))) {
            return 0;
        }
        double common = (inOrder(pairs) + anyOrder(pairs)) / 2;
        return Math.min(1, common / (0.7 * lesser + 0.3 * greater));
    }

    /** From 0 to 1, how far the two stems meet that meet best. */
    static double closest(Weighed left, Weighed right) {
        double best = 0;
        for (Word mine : left.words) {
            for (Word theirs : right.words) {
                best = Math.max(best, meets(mine, theirs));
            }
        }
        return best;
    }

    /** From 0 to 1, whether two stems can stand for one another. */
    static double meets(String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        boolean mayMeet = GROUP.containsKey(left)
                || (left.length() >= 4 && right.length() >= 4 && left.charAt(0) == right.charAt(0));
        return mayMeet ? meets(new Word(left), new Word(right)) : 0;
    }

    private static double meets(Word left, Word right) {
        if (left.hash == right.hash && left.stem.equals(right.stem)) {
            return 1;
        }
        if (left.group >= 0 && left.group == right.group) {
            return 0.9;
        }
        if (left.pairs.length == 0 || right.pairs.length == 0 || left.first != right.first) {
            return 0;
        }
        double dice = dice(left.pairs, right.pairs);
        return dice >= MEETS ? dice : 0;
    }

    /** Share of the pairs of letters, both in order, that two words have in common. */
    private static double dice(int[] left, int[] right) {
        int common = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                common++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / (left.length + right.length);
    }

    /** A stem with what comparisons ask of it again and again. */
    private static final class Word {
        private final String stem;
        private final int hash;
        private final double weight;

        /** Its synonyms, -1 for none. */
        private final int group;

        private final char first;

        /** The pairs of neighbouring letters in order; none where it is too short, or no word, to be misspelt. */
        private final int[] pairs;

        Word(String stem) {
            this.stem = stem;
            this.hash = stem.hashCode();
            this.weight = SameWords.weight(stem);
            this.group = GROUP.getOrDefault(stem, -1);
            this.first = stem.isEmpty() ? ' ' : stem.charAt(0);
            this.pairs = new int[stem.length() >= 4 && Character.isLetter(first) ? stem.length() - 1 : 0];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = stem.charAt(i) << 16 | stem.charAt(i + 1);
            }
            Arrays.sort(pairs);
        }
    }

    /** The stems of a passage, ready to be compared with many others. */
    static final class Weighed {
        private static final int MARKS = 4;

        private final Word[] words;
        private final double sum;
        /** The hashes of the stems in order. */
        private final int[] hashes;

        /** A mark for each hash of a stem: most stems that are not there are known by it. */
        private final long[] marks = new long[MARKS];

        private Weighed(Word[] words) {
            this.words = words;
            this.hashes =
                    Arrays.stream(words).mapToInt(word -> word.hash).sorted().toArray();
            double all = 0;
            for (Word word : words) {
                all += word.weight;
                marks[place(word)] |= 1L << word.hash;
            }
            this.sum = all;
        }

        private static int place(Word word) {
            return word.hash >>> 6 & MARKS - 1;
        }

        private boolean holds(Word word) {
            return (marks[place(word)] & 1L << word.hash) != 0 && Arrays.binarySearch(hashes, word.hash) >= 0;
        }

        static Weighed of(List<String> stems) {
            return new Weighed(stems.stream().map(Word::new).toArray(Word[]::new));
        }

        /** Quick and generous: false only where {@link #alike} would be well below {@link #SAME}. */
        boolean mayBeAlike(Weighed other) {
            Weighed fewer = words.length <= other.words.length ? this : other;
            Weighed more = fewer == this ? other : this;
            double enough = 0.3 * fewer.sum;
            double common = 0;
            for (int i = 0; i < fewer.words.length && common < enough; i++) {
                common += more.holds(fewer.words[i]) ? fewer.words[i].weight : 0;
            }
            return common >= enough;
        }
    }

    private static double inOrder(double[][] pairs) {
        double[] best = new double[pairs.length == 0 ? 1 : pairs[0].length + 1];
        for (double[] row : pairs) {
            double before = 0;
            for (int j = 1; j < best.length; j++) {
                double above = best[j];
                best[j] = Math.max(Math.max(above, best[j - 1]), before + row[j - 1]);
                before = above;
            }
        }
        return best[best.length - 1];
    }

    /** Greedy: each word of the left takes the best word of the right that is still free. */
    private static double anyOrder(double[][] pairs) {
        boolean[] taken = new boolean[pairs.length == 0 ? 0 : pairs[0].length];
        double sum = 0;
        for (double[] row : pairs) {
            int best = -1;
            for (int j = 0; j < row.length; j++) {
                if (!taken[j] && row[j] > (best < 0 ? 0 : row[best])) {
                    best = j;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                sum += row[best];
            }
        }
        return sum;
    }

    private static double weight(String stem) {
        double rarity = Rarity.of(stem);
        return rarity < LEAST_WEIGHT ? 0.02 : rarity;
    }

    private static Map<String, Integer> groups() {
        Map<String, Integer> groups = new HashMap<>();
        for (int i = 0; i < SYNONYMS.length; i++) {
            List<String> words = new ArrayList<>(List.of(SYNONYMS[i].split(" ")));
            for (String word : words) {
                groups.putIfAbsent(Stem.of(word), i);
            }
        }
        return groups;
    }
}
