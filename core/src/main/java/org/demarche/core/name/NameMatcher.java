package org.demarche.core.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two ways of writing a name can mean one person or one body. Words are matched one to one in any order: exactly,
 * as initial, as nickname, by sound across scripts, or by a few letters' difference. What decides is what is left over: a
 * word without counterpart on one side is a name left out, one on both sides is another person.
 */
public final class NameMatcher {
    private static final double WORD = 0.7;

    /** Short forms by which people are known. Our own list. */
    private static final List<Set<String>> NICKNAMES = List.of(
            Set.of("joe", "joseph", "yosef", "yusuf"),
            Set.of("bill", "william", "will"),
            Set.of("bob", "robert", "rob", "bobby"),
            Set.of("mike", "michael", "mikhail", "misha"),
            Set.of("tony", "anthony", "antony"),
            Set.of("jim", "james", "jimmy"),
            Set.of("tom", "thomas"),
            Set.of("dick", "richard", "rick"),
            Set.of("alex", "alexander", "aleksandr", "oleksandr", "sasha", "alexandr"),
            Set.of("volodya", "vladimir", "volodymyr", "uladzimir"),
            Set.of("sergei", "sergey", "serhiy", "siarhei", "serej"),
            Set.of("nikolai", "nicholas", "mykola", "nick", "nikolay"),
            Set.of("dmitry", "dmitri", "dmytro", "dima"),
            Set.of("yevgeny", "evgeny", "eugene", "yevhen", "evgeniy"),
            Set.of("andrei", "andrey", "andriy", "andrew", "andy"),
            Set.of("pavel", "paul", "pavlo"),
            Set.of("peter", "petr", "petro", "pyotr", "pete"),
            Set.of("mohammed", "muhammad", "mohammad", "mohamed", "mohamad", "mehmet", "muhammed"),
            Set.of("ahmad", "ahmed", "ahmet"),
            Set.of("hussein", "husayn", "hossein", "husain", "hussain"),
            Set.of("osama", "usama"),
            Set.of("dave", "david"),
            Set.of("liz", "elizabeth", "beth"),
            Set.of("kate", "katherine", "catherine", "katie"),
            Set.of("ted", "edward", "ed", "theodore", "teddy"),
            Set.of("greg", "gregory", "grigory"),
            Set.of("chris", "christopher"),
            Set.of("ben", "benjamin", "bibi", "binyamin"),
            Set.of("ron", "ronald"),
            Set.of("don", "donald"),
            Set.of("steve", "steven", "stephen"),
            Set.of("xi", "shi"),
            Set.of("george", "yuri", "jorge", "giorgi"),
            Set.of("john", "juan", "johann", "ivan", "jean", "giovanni", "jack"),
            Set.of("barack", "barry"),
            Set.of("charles", "carlos", "karl", "charlie"),
            Set.of("henry", "enrique", "heinrich", "henri"),
            Set.of("sam", "samuel"),
            Set.of("dan", "daniel"),
            Set.of("matt", "matthew"),
            Set.of("abe", "abraham", "ibrahim"));

    private static final Map<String, String> SOUNDS = Map.of("kiev", "kyiv", "peking", "beijing");

    private static final Set<String> DESCENT = Set.of("bin", "ibn", "ben", "bint");

    private NameMatcher() {}

    /** Compares two names of persons. */
    public static NameMatch persons(String left, String right) {
        return match(NameWords.person(left), NameWords.person(right), left, right, true);
    }

    /** Compares two names of companies or other bodies. */
    public static NameMatch organisations(String left, String right) {
        List<String> mine = NameWords.organisation(left);
        List<String> theirs = NameWords.organisation(right);
        Optional<String> acronym = acronym(mine, theirs).or(() -> acronym(theirs, mine));
        if (acronym.isPresent()) {
            return new NameMatch(0.75, true, false, List.of(acronym.get()));
        }
        return match(mine, theirs, left, right, false);
    }

    private static Optional<String> acronym(List<String> shortName, List<String> longName) {
        if (shortName.size() != 1 || longName.size() < 3 || shortName.get(0).length() > 6) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        StringBuilder telling = new StringBuilder();
        for (String word : longName) {
            all.append(word.charAt(0));
            if (!NameWords.particle(word)) {
                telling.append(word.charAt(0));
            }
        }
        String letters = shortName.get(0);
        return letters.contentEquals(all) || letters.contentEquals(telling)
                ? Optional.of("'%s' are the first letters of '%s'".formatted(letters, String.join(" ", longName)))
                : Optional.empty();
    }

    private record Meeting(int left, int right, double score, String how) {}

    private static NameMatch match(List<String> mine, List<String> theirs, String left, String right, boolean person) {
        if (mine.contains("") || theirs.contains("")) {
            return new NameMatch(0, false, false, List.of("one of the names is empty"));
        }
        boolean scripts = Latin.foreign(left) != Latin.foreign(right);
        String glued = String.join("", mine);
        String otherGlued = String.join("", theirs);
        if (glued.equals(otherGlued)) {
            return new NameMatch(
                    1,
                    true,
                    true,
                    List.of(mine.equals(theirs) ? "the same words" : "the same letters, parted otherwise"));
        }
        if (person
                && (Latin.pinyin(mine).equals(otherGlued)
                        || Latin.pinyin(theirs).equals(glued))) {
            return new NameMatch(0.95, true, false, List.of("one name in the Wade-Giles and pinyin spellings"));
        }
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                Optional<Meeting> meeting = meet(mine.get(i), theirs.get(j), i, j, scripts, person);
                meeting.ifPresent(meetings::add);
            }
        }
        meetings.sort((first, second) -> Double.compare(
                second.score() - 0.01 * Math.abs(second.left() - second.right()),
                first.score() - 0.01 * Math.abs(first.left() - first.right())));
        boolean[] takenLeft = new boolean[mine.size()];
        boolean[] takenRight = new boolean[theirs.size()];
        List<String> words = new ArrayList<>();
        double sum = 0;
        int met = 0;
        double worst = 1;
        boolean inexact = false;
        for (Meeting meeting : meetings) {
            if (!takenLeft[meeting.left()] && !takenRight[meeting.right()]) {
                takenLeft[meeting.left()] = true;
                takenRight[meeting.right()] = true;
                String word = mine.get(meeting.left());
                double weight = weight(word, person);
                sum += weight * meeting.score();
                if (weight >= 0.5) {
                    met++;
                    worst = Math.min(worst, meeting.score());
                }
                inexact |= meeting.score() < 1;
                words.add("'%s' %s '%s'%s"
                        .formatted(
                                word,
                                meeting.score() == 1 ? "=" : "~",
                                theirs.get(meeting.right()),
                                meeting.how().isEmpty() ? "" : " (" + meeting.how() + ")"));
            }
        }
        double leftOver = over(mine, takenLeft, person);
        double rightOver = over(theirs, takenRight, person);
        if (distance(glued, otherGlued) <= 1 && glued.length() >= 7 && mine.size() != theirs.size()) {
            words.add("the same but for one letter when written as one word");
            return new NameMatch(0.9, true, false, words);
        }
        describe(mine, takenLeft, words);
        describe(theirs, takenRight, words);
        double total =
                sum + Math.max(leftOver, rightOver) * (person ? 0.35 : 0.8) + Math.min(leftOver, rightOver) * 1.2;
        double score = total == 0 ? 0 : sum / total;
        boolean bothOver = leftOver >= 0.5 && rightOver >= 0.5;
        boolean one = person ? leftOver + rightOver < 0.5 || met >= 2 : Math.max(leftOver, rightOver) < 0.75;
        boolean turned = person && descentTurned(mine, theirs);
        if (turned) {
            words.add("father and son the other way round");
        }
        boolean same = !turned && met >= 1 && !bothOver && one && score >= WORD && (met > 1 || worst >= 0.72);
        return new NameMatch(
                same ? score : Math.min(score, WORD - 0.01),
                same,
                same && !inexact && leftOver + rightOver < 0.5,
                words);
    }

    private static void describe(List<String> words, boolean[] taken, List<String> to) {
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                to.add("'" + words.get(i) + "' on one side only");
            }
        }
    }

    private static double over(List<String> words, boolean[] taken, boolean person) {
        double over = 0;
        for (int i = 0; i < taken.length; i++) {
            over += taken[i] ? 0 : weight(words.get(i), person);
        }
        return over;
    }

    private static double weight(String word, boolean person) {
        if (person) {
            return NameWords.particle(word) ? 0.2 : 1;
        }
        return NameWords.particle(word) ? 0.1 : NameWords.generic(word) ? 0.5 : 1;
    }

    private static Optional<Meeting> meet(
            String mine, String theirs, int left, int right, boolean scripts, boolean person) {
        if (mine.equals(theirs) || SOUNDS.getOrDefault(mine, mine).equals(SOUNDS.getOrDefault(theirs, theirs))) {
            return Optional.of(new Meeting(left, right, 1, ""));
        }
        if (person && (mine.length() == 1 || theirs.length() == 1)) {
            return mine.charAt(0) == theirs.charAt(0)
                    ? Optional.of(new Meeting(left, right, 0.85, "initial"))
                    : Optional.empty();
        }
        if (person && NICKNAMES.stream().anyMatch(names -> names.contains(mine) && names.contains(theirs))) {
            return Optional.of(new Meeting(left, right, 0.95, "one name"));
        }
        if (scripts) {
            String skeleton = Latin.skeleton(mine);
            String other = Latin.skeleton(theirs);
            int away = distance(skeleton, other);
            if (!skeleton.isEmpty() && away == 0) {
                return Optional.of(new Meeting(left, right, 0.9, "sound, across scripts"));
            }
            if (Math.min(skeleton.length(), other.length()) >= 3 && away == 1) {
                return Optional.of(new Meeting(left, right, 0.78, "nearly the sound, across scripts"));
            }
        }
        int away = distance(mine, theirs);
        int length = Math.max(mine.length(), theirs.length());
        int allowed = length <= (person ? 3 : 4) ? 0 : length <= 5 ? 1 : length <= 11 ? 2 : 3;
        if (person && away == 1 && undoubled(mine).equals(undoubled(theirs))) {
            allowed = 1;
        }
        if (mine.charAt(0) != theirs.charAt(0) || !person) {
            allowed = Math.min(allowed, 1);
        }
        if (away <= allowed) {
            return Optional.of(
                    new Meeting(left, right, 1 - 1.1 * away / length, away + (away == 1 ? " letter" : " letters")));
        }
        return Optional.empty();
    }

    private static String undoubled(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    /** Father and son the other way round: 'Salman bin Muhammad' and 'Muhammad bin Salman'. */
    private static boolean descentTurned(List<String> mine, List<String> theirs) {
        for (int i = 1; i + 1 < mine.size(); i++) {
            for (int j = 1; j + 1 < theirs.size(); j++) {
                if (DESCENT.contains(mine.get(i))
                        && DESCENT.contains(theirs.get(j))
                        && theirs.subList(j + 1, theirs.size()).contains(mine.get(i - 1))
                        && mine.subList(i + 1, mine.size()).contains(theirs.get(j - 1))
                        && !mine.get(i - 1).equals(theirs.get(j - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Letters to add, drop, change or swap with a neighbour to make one word the other. */
    public static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[left.length()][right.length()];
    }
}
