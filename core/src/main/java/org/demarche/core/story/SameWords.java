package org.demarche.core.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return alike(stems(left), stems(right));
    }

    /** The stems of a passage in order. */
    static List<String> stems(String words) {
        return Stem.tokens(words).stream().map(Stem.Token::stem).toList();
    }

    /** How alike two passages are, given as stems. */
    static double alike(List<String> left, List<String> right) {
        double[] mine = left.stream().mapToDouble(SameWords::weight).toArray();
        double[] theirs = right.stream().mapToDouble(SameWords::weight).toArray();
        double lesser = Math.min(sum(mine), sum(theirs));
        double greater = Math.max(sum(mine), sum(theirs));
        if (lesser == 0) {
            return 0;
        }
        double[][] pairs = new double[left.size()][right.size()];
        int met = 0;
        for (int i = 0; i < mine.length; i++) {
            boolean any = false;
            for (int j = 0; j < theirs.length; j++) {
                double meets = meets(left.get(i), right.get(j));
                pairs[i][j] = meets == 0 ? 0 : meets * Math.sqrt(mine[i] * theirs[j]);
                any |= meets > 0 && mine[i] > LEAST_WEIGHT;
            }
            met += any ? 1 : 0;
        }
        if (met < Math.min(LEAST_MET, Math.min(left.size(), right.size()))) {
            return 0;
        }
        double common = (inOrder(pairs) + anyOrder(pairs)) / 2;
        return Math.min(1, common / (0.7 * lesser + 0.3 * greater));
    }

    /** From 0 to 1, whether two stems can stand for one another. */
    static double meets(String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        Integer group = GROUP.get(left);
        if (group != null && group.equals(GROUP.get(right))) {
            return 0.9;
        }
        if (left.length() < 4 || right.length() < 4 || left.charAt(0) != right.charAt(0)) {
            return 0;
        }
        double dice = Character.isLetter(left.charAt(0)) ? dice(left, right) : 0;
        return dice >= MEETS ? dice : 0;
    }

    /** Share of the pairs of letters that two words have in common. */
    private static double dice(String left, String right) {
        boolean[] taken = new boolean[right.length()];
        int common = 0;
        for (int i = 0; i + 2 <= left.length(); i++) {
            for (int j = 0; j + 2 <= right.length(); j++) {
                if (!taken[j] && left.charAt(i) == right.charAt(j) && left.charAt(i + 1) == right.charAt(j + 1)) {
                    taken[j] = true;
                    common++;
                    break;
                }
            }
        }
        return 2.0 * common / (left.length() + right.length() - 2);
    }

    /** Stems with what a quick comparison asks of them again and again. */
    static final class Weighed {
        private final List<String> stems;
        private final Set<String> distinct;
        private final double[] weights;

        Weighed(List<String> stems) {
            this.stems = stems;
            this.distinct = new HashSet<>(stems);
            this.weights = stems.stream().mapToDouble(SameWords::weight).toArray();
        }

        /** Quick and generous: false only where {@link #alike} would be well below {@link #SAME}. */
        boolean mayBeAlike(Weighed other) {
            Weighed fewer = stems.size() <= other.stems.size() ? this : other;
            Weighed more = fewer == this ? other : this;
            double common = 0;
            double all = 0;
            for (int i = 0; i < fewer.weights.length; i++) {
                all += fewer.weights[i];
                common += more.distinct.contains(fewer.stems.get(i)) ? fewer.weights[i] : 0;
            }
            return common >= 0.3 * all;
        }
    }

    /** As {@link Weighed#mayBeAlike}, of two that are compared once. */
    static boolean mayBeAlike(List<String> left, List<String> right) {
        return new Weighed(left).mayBeAlike(new Weighed(right));
    }

    private static double inOrder(double[][] pairs) {
        double[] best = new double[pairs.length == 0 ? 1 : pairs[0].length + 1];
        for (double[] row : pairs) {
            double[] next = new double[best.length];
            for (int j = 1; j < best.length; j++) {
                next[j] = Math.max(Math.max(best[j], next[j - 1]), best[j - 1] + row[j - 1]);
            }
            best = next;
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

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
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
