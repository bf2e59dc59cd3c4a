package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.Weight;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.actors.SentenceView.RoleSpot;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** The words of one noun phrase: its core, who owns it, what it is of, and what stands beside it. */
final class Phrase {
    private static final Set<String> INSIDE =
            Set.of("compound", "flat", "amod", "nmod:desc", "nmod:unmarked", "nummod", "goeswith", "fixed", "det");
    private static final Set<String> FORMER = Set.of(
            "former",
            "ex",
            "late",
            "ousted",
            "deposed",
            "one-time",
            "onetime",
            "erstwhile",
            "disgraced",
            "retired",
            "toppled");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> FOREIGN = Set.of(
            "western",
            "foreign",
            "international",
            "european",
            "arab",
            "african",
            "asian",
            "regional",
            "allied",
            "world",
            "gulf",
            "nordic",
            "baltic",
            "central",
            "occupying",
            "kurdish",
            "exiled");
    private static final Set<String> MEN = Set.of("mr.", "mr", "sir", "lord", "king", "prince");
    private static final Set<String> WOMEN =
            Set.of("mrs.", "mrs", "ms.", "ms", "miss", "lady", "dame", "madame", "queen", "princess");

    private final SentenceView view;
    private final int head;
    private final TreeSet<Integer> core = new TreeSet<>();
    private final List<Integer> owners = new ArrayList<>();
    private final List<Integer> complements = new ArrayList<>();
    private final List<Integer> appositions = new ArrayList<>();

    private Phrase(SentenceView view, int head) {
        this.view = view;
        this.head = head;
        gather(head);
    }

    static Phrase around(SentenceView view, int head) {
        return new Phrase(view, head);
    }

    private void gather(int from) {
        List<Integer> open = new ArrayList<>(List.of(from));
        core.add(from);
        while (!open.isEmpty()) {
            int word = open.remove(open.size() - 1);
            for (int child : view.tree().children(word)) {
                String relation = view.tree().word(child).relation();
                if (INSIDE.contains(relation)
                        || INSIDE.contains(view.tree().word(child).universalRelation())
                                && !relation.equals("nmod:poss")) {
                    if (core.add(child)) {
                        open.add(child);
                    }
                } else if (relation.equals("nmod:poss")) {
                    owners.add(child);
                } else if (view.tree().is(child, "nmod") && view.tree().child(child, "case") >= 0) {
                    complements.add(child);
                } else if (view.tree().is(child, "appos")) {
                    appositions.add(child);
                } else if (view.tree().is(child, "conj") && word != head && child < head) {
                    // 'Chinese and Russian officials'
                    core.add(child);
                    open.add(child);
                }
            }
        }
    }

    SentenceView view() {
        return view;
    }

    int head() {
        return head;
    }

    Set<Integer> core() {
        return core;
    }

    List<Integer> owners() {
        return owners;
    }

    List<Integer> complements() {
        return complements;
    }

    List<Integer> appositions() {
        return appositions;
    }

    int first() {
        return core.first();
    }

    int last() {
        return core.last();
    }

    /** The names in the phrase, in order. */
    List<NameSpot> names() {
        List<NameSpot> found = new ArrayList<>();
        for (int word : core) {
            NameSpot spot = view.name(word);
            if (spot != null && (found.isEmpty() || !found.get(found.size() - 1).equals(spot))) {
                found.add(spot);
            }
        }
        return found;
    }

    /** A leader's name that holds the head of the phrase, or that its head is the title of. */
    @Nullable
    NameSpot leaderSpot() {
        NameSpot own = view.name(head);
        if (own != null) {
            boolean state = core.size() == 1 && own.state(Set.of()).isPresent();
            return own.isPerson() && !state ? own : null;
        }
        if (view.role(head) == null) {
            return null;
        }
        for (int word : core) {
            NameSpot spot = view.name(word);
            if (spot != null && spot.isPerson() && word > head && view.tree().is(word, "flat")) {
                return spot;
            }
        }
        return null;
    }

    /** First and last word of a person's name, no title or country in it, where the head is part of one; else null. */
    int @Nullable [] personName(Predicate<String> spokenOf) {
        boolean asTitle = view.role(head) != null;
        int anchor = head;
        if (asTitle) {
            anchor = -1;
            for (int word : core) {
                if (word > head
                        && view.tree().is(word, "flat")
                        && view.tree().word(word).upos() == Upos.PROPN) {
                    anchor = word;
                    break;
                }
            }
        }
        if (anchor < 0 || view.tree().word(anchor).upos() != Upos.PROPN) {
            return null;
        }
        if (!view.isPersonName(anchor)
                && !hasHonorific()
                && !(asTitle && personalRole(head))
                && !spokenOf.test(view.tree().word(anchor).form())
                && !(titleBefore(anchor) && view.recognised(anchor) == null && view.name(anchor) == null)) {
            return null;
        }
        NameSpot known = view.name(anchor);
        if (known != null && !known.isPerson() || isDay(view.lower(anchor))) {
            return null;
        }
        int first = anchor;
        int last = anchor;
        while (first - 1 >= 0 && isNamePart(first - 1)) {
            first--;
        }
        while (last + 1 < view.tree().size() && isNamePart(last + 1)) {
            last++;
            // 'Nasser al-Duwaij'
            boolean joined = last + 2 < view.tree().size()
                    && Set.of("-", "‑", "'", "’").contains(view.lower(last + 1))
                    && view.tree().word(last).end()
                            == view.tree().word(last + 1).start()
                    && view.tree().word(last + 1).end()
                            == view.tree().word(last + 2).start();
            if (joined && core.contains(last + 2)) {
                last += 2;
            }
        }
        return new int[] {first, last};
    }

    private boolean titleBefore(int anchor) {
        for (int word : core) {
            if (word < anchor && view.tree().is(word, "nmod:desc") && personalRole(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean personalRole(int word) {
        RoleSpot spot = view.role(word);
        return spot != null
                && (spot.role().stands() == Fact.Stands.PERSON
                        || spot.role().stands() == Fact.Stands.MAN
                        || spot.role().stands() == Fact.Stands.WOMAN);
    }

    private boolean isNamePart(int word) {
        boolean inside = core.contains(word);
        boolean capital = Spelling.startsWithCapital(view.tree().word(word).form());
        boolean proper = view.tree().word(word).upos() == Upos.PROPN && capital;
        boolean particle = !capital && view.tree().is(word, "flat");
        NameSpot name = view.name(word);
        return inside
                && (proper || particle)
                && view.role(word) == null
                && !isHonorific(word)
                && (name == null || name.isPerson() || view.tree().is(word, "flat"));
    }

    private boolean isHonorific(int word) {
        String lower = view.lower(word);
        return MEN.contains(lower)
                || WOMEN.contains(lower)
                || lower.equals("dr.")
                || lower.equals("dr")
                || lower.equals("gen.")
                || lower.equals("sen.")
                || lower.equals("col.")
                || lower.equals("lt.")
                || lower.equals("rep.")
                || lower.equals("gov.")
                || lower.equals("capt.")
                || lower.equals("prof.");
    }

    static boolean isDay(String lower) {
        return DAYS.contains(lower);
    }

    boolean hasHonorific() {
        return core.stream().anyMatch(this::isHonorific);
    }

    /** Whether a title in the phrase says man or woman. */
    Optional<Boolean> woman() {
        for (int word : core) {
            String lower = view.lower(word);
            if (WOMEN.contains(lower) || lower.endsWith("woman")) {
                return Optional.of(true);
            }
            if (MEN.contains(lower) || lower.endsWith("sman") || lower.equals("chairman")) {
                return Optional.of(false);
            }
        }
        return Optional.empty();
    }

    /** Whether the name itself says an office: 'King Hassan', 'Pope Francis'. */
    boolean namesTitle(int[] name) {
        return Set.of("king", "queen", "pope", "prince", "president", "emir", "sheikh", "sultan")
                .contains(view.lower(name[0]));
    }

    /** 'Father Thierry', 'Sister Reina': a title, where it has a capital. */
    boolean isOfTheChurch(RoleName title) {
        return Set.of("father", "sister", "brother").contains(title.form())
                && core.stream()
                        .anyMatch(word -> view.lower(word).equals(title.form())
                                && Spelling.startsWithCapital(
                                        view.tree().word(word).form()));
    }

    boolean isFormer() {
        for (int word : core) {
            if (FORMER.contains(view.lower(word)) || view.lower(word).startsWith("ex-")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an adjective says that it is of another place than the one spoken of. */
    boolean isForeign() {
        return core.stream().anyMatch(word -> FOREIGN.contains(view.lower(word)) && view.role(word) == null);
    }

    boolean isDefinite() {
        int determiner = view.tree().child(head, "det");
        return determiner >= 0
                && Set.of("the", "this", "that", "these", "those").contains(view.lower(determiner));
    }

    boolean isIndefinite() {
        int determiner = view.tree().child(head, "det");
        return determiner >= 0
                && Set.of("a", "an", "some", "another", "any", "no", "every", "each")
                        .contains(view.lower(determiner));
    }

    boolean isPlural() {
        return view.tree().word(head).xpos().endsWith("S");
    }

    /** The role that a title or the head of the phrase names: the head's own, or the nearest before it. */
    Optional<RoleName> role() {
        RoleSpot own = view.role(head);
        if (own != null) {
            return Optional.of(own.role());
        }
        RoleName nearest = null;
        for (int word : core) {
            RoleSpot spot = view.role(word);
            if (spot != null && word < head && spot.role().weight() != Weight.PART) {
                nearest = spot.role();
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The nearest role with a sector of its own among the words before the head: 'army' in 'army spokesman'. */
    Optional<RoleName> modifierRole() {
        RoleSpot own = view.role(head);
        RoleName nearest = null;
        for (int word : core) {
            RoleSpot spot = view.role(word);
            boolean deputy = spot != null && spot.role().form().equals("deputy");
            if (spot != null
                    && !spot.equals(own)
                    && !deputy
                    && word < head
                    && spot.role().weight() == Weight.OWN) {
                nearest = spot.role();
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The word for a body right before the head: 'alliance' in 'an alliance spokeswoman'. */
    Optional<String> modifierForm() {
        RoleSpot before = head > 0 && core.contains(head - 1) ? view.role(head - 1) : null;
        return before == null || before.equals(view.role(head))
                ? Optional.empty()
                : Optional.of(before.role().form());
    }

    /** The words that others may call it by: its role words, lowercased. */
    Set<String> roleWords() {
        Set<String> words = new TreeSet<>();
        for (int word : core) {
            RoleSpot spot = view.role(word);
            if (spot != null && spot.role().weight() != Weight.PART) {
                words.add(Spelling.key(view.tree().word(word).lemma()));
                words.add(Spelling.key(spot.role().form()));
            }
        }
        return words;
    }

    String text(String report, int from, int to) {
        Tree tree = view.tree();
        return report.substring(tree.word(from).start(), tree.word(to).end());
    }

    /** The words from the first to the last of the core, an article at the front and 'familiar' at the end left out. */
    String text(String report) {
        int from = first();
        int to = last();
        while (to > head && view.tree().is(to, "amod") && view.tree().head(to) == head) {
            to--;
        }
        if (from < to && view.tree().is(from, "det")) {
            from++;
        }
        return text(report, from, to);
    }

    @Nullable
    Name recognised() {
        return view.recognised(head);
    }
}
