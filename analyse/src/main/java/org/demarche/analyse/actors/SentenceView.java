package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.Fact.StateUse;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.jspecify.annotations.Nullable;

/** A sentence with what the lexicon knows of its words. */
final class SentenceView {
    /** What a name in the sentence can stand for. */
    record NameSpot(int first, int last, List<Fact> facts) {
        Optional<StateName> state(Set<String> spokenOf) {
            return NameChoice.state(facts, spokenOf);
        }

        Optional<Fact.OrganisationName> organisation() {
            return facts.stream()
                    .filter(Fact.OrganisationName.class::isInstance)
                    .map(Fact.OrganisationName.class::cast)
                    .findFirst();
        }

        boolean isPerson() {
            return facts.stream().anyMatch(Fact.LeaderName.class::isInstance);
        }
    }

    /** A role named in the sentence. */
    record RoleSpot(int first, int last, RoleName role) {}

    // What may follow a name and a hyphen while the name still acts: 'the Saudi-led coalition'.
    private static final Set<String> ACTING_SUFFIXES =
            Set.of("led", "run", "commanded", "dominated", "based", "owned", "headquartered");
    private static final Set<String> TURNING_PREFIXES = Set.of("pro", "anti", "non", "counter", "ex", "trans", "cross");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "us", "is", "who", "it", "pa", "let", "map", "pace", "mend", "amal", "ala", "alba", "cis", "cia", "at",
            "mit", "gam", "un", "au", "ec", "pis", "ana", "ani", "rt", "ft", "ap", "amu", "kia", "dawn", "sana", "nam",
            "spa", "wam", "npa");

    private final Tree tree;
    private final @Nullable NameSpot[] names;
    private final @Nullable RoleSpot[] roles;
    private final @Nullable Name[] recognised;
    private final boolean capitals;
    private final List<String> parts = new ArrayList<>();
    private final List<Integer> wordOfPart = new ArrayList<>();
    private final List<Boolean> joinedToNext = new ArrayList<>();

    private SentenceView(Sentence sentence) {
        tree = Tree.of(sentence);
        names = new NameSpot[tree.size()];
        roles = new RoleSpot[tree.size()];
        recognised = new Name[tree.size()];
        capitals = sentence.words().stream()
                .noneMatch(word -> word.form().length() > 2
                        && !word.form().equals(word.form().toUpperCase(Locale.ROOT)));
        for (Name name : sentence.names()) {
            for (int i = Math.max(0, name.first()); i <= name.last() && i < recognised.length; i++) {
                recognised[i] = name;
            }
        }
    }

    static SentenceView of(Sentence sentence, ActorLexicon lexicon) {
        SentenceView view = new SentenceView(sentence);
        view.splitIntoParts();
        view.findNames(lexicon);
        view.findRoles(lexicon);
        return view;
    }

    Tree tree() {
        return tree;
    }

    @Nullable
    NameSpot name(int word) {
        return names[word];
    }

    @Nullable
    RoleSpot role(int word) {
        return roles[word];
    }

    /** The name that the reader model found at a word. */
    @Nullable
    Name recognised(int word) {
        return recognised[word];
    }

    boolean isPersonName(int word) {
        Name name = recognised[word];
        return name != null && name.kind() == NameKind.PER;
    }

    String lower(int word) {
        return tree.word(word).form().toLowerCase(Locale.ROOT);
    }

    private void splitIntoParts() {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            List<String> own = Spelling.parts(word.form());
            if (own.isEmpty()) {
                boolean hyphen = word.form().equals("-")
                        || word.form().equals("–")
                        || word.form().equals("‑");
                if (hyphen && !parts.isEmpty() && i > 0 && tree.word(i - 1).end() == word.start()) {
                    boolean glued = i + 1 < tree.size() && tree.word(i + 1).start() == word.end();
                    joinedToNext.set(parts.size() - 1, glued);
                }
                continue;
            }
            for (int k = 0; k < own.size(); k++) {
                parts.add(own.get(k));
                wordOfPart.add(i);
                joinedToNext.add(k + 1 < own.size());
            }
        }
    }

    private void findNames(ActorLexicon lexicon) {
        for (int at = 0; at < parts.size(); ) {
            int length = Math.min(lexicon.longestName(parts.get(at)), parts.size() - at);
            int taken = 0;
            for (; length > 0 && taken == 0; length--) {
                List<Fact> facts = lexicon.names(String.join(" ", parts.subList(at, at + length)));
                if (!facts.isEmpty() && takeName(at, at + length - 1, facts, lexicon)) {
                    taken = length;
                }
            }
            at += Math.max(1, taken);
        }
    }

    private boolean takeName(int from, int to, List<Fact> facts, ActorLexicon lexicon) {
        int first = wordOfPart.get(from);
        int last = wordOfPart.get(to);
        List<Fact> fitting = new ArrayList<>();
        for (Fact fact : facts) {
            if (fitsCase(fact, first, last) && fitsSurroundings(fact, first, last)) {
                fitting.add(fact);
            }
        }
        if (fitting.isEmpty() || isTurnedAway(from, to, lexicon)) {
            return false;
        }
        NameSpot spot = new NameSpot(first, last, fitting);
        for (int i = first; i <= last; i++) {
            names[i] = spot;
        }
        return true;
    }

    // 'Turkish-made', 'Iranian-backed', 'anti-Syrian': the name is in the word, but is not who acts.
    private boolean isTurnedAway(int from, int to, ActorLexicon lexicon) {
        if (to + 1 < parts.size() && joinedToNext.get(to)) {
            String next = parts.get(to + 1);
            boolean otherName = lexicon.names(next).stream().anyMatch(StateName.class::isInstance);
            if (!ACTING_SUFFIXES.contains(next) && !otherName) {
                return true;
            }
        }
        return from > 0 && joinedToNext.get(from - 1) && TURNING_PREFIXES.contains(parts.get(from - 1));
    }

    private boolean fitsCase(Fact fact, int first, int last) {
        String form = fact.form();
        String written = tree.word(first).form();
        if (Spelling.isAcronym(form) && form.length() <= 6) {
            boolean upper = true;
            for (int i = first; i <= last; i++) {
                upper &= Spelling.isAcronym(tree.word(i).form())
                        || Spelling.parts(tree.word(i).form()).isEmpty()
                        || tree.word(i).form().length() == 1;
            }
            if (!upper) {
                boolean longEnough = Spelling.key(form).length() >= 4 && !form.contains(".");
                return longEnough && Spelling.startsWithCapital(written);
            }
            return !capitals
                    || !ENGLISH_WORDS.contains(Spelling.key(form))
                    || tree.word(first).upos() == Upos.PROPN;
        }
        if (form.equals(form.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (first == last && tree.word(first).upos() == Upos.VERB) {
            return false;
        }
        // As many small words as the lexicon writes, no more: 'Russia today' is not the channel.
        int small = 0;
        int words = 0;
        for (int i = first; i <= last; i++) {
            if (!Spelling.parts(tree.word(i).form()).isEmpty()) {
                words++;
                small += Spelling.startsWithCapital(tree.word(i).form()) ? 0 : 1;
            }
        }
        return small < words && small <= smallWords(form);
    }

    private static int smallWords(String form) {
        int small = 0;
        for (String word : form.split("[ -]")) {
            small += Spelling.startsWithCapital(word) ? 0 : 1;
        }
        return small;
    }

    // 'Jordan' in 'Jordan Peterson', 'Sullivan' in 'Andrew Sullivan': a piece of another name.
    private boolean fitsSurroundings(Fact fact, int first, int last) {
        if (fact instanceof StateName state && state.use() == StateUse.ADJECTIVE) {
            return true;
        }
        for (int i = first; i <= last; i++) {
            int head = tree.head(i);
            if (tree.is(i, "flat") && (head < first || head > last) && !isTitle(head) && isOnePhrase(head, first)) {
                return false;
            }
            for (int child : tree.children(i, "flat")) {
                boolean beyond = (child < first || child > last)
                        && tree.word(child).form().length() > 1;
                if (beyond && isOnePhrase(child, child < first ? first : last)) {
                    return false;
                }
            }
        }
        return true;
    }

    // A tree that ties a name to one beyond an 'and' or a comma is wrong.
    private boolean isOnePhrase(int head, int first) {
        for (int i = Math.min(head, first) + 1; i < Math.max(head, first); i++) {
            Upos upos = tree.word(i).upos();
            if (upos == Upos.CCONJ || upos == Upos.PUNCT && !tree.word(i).form().equals("-")) {
                return false;
            }
        }
        return true;
    }

    private boolean isTitle(int word) {
        if (word < 0) {
            return false;
        }
        String form = lower(word);
        return form.equals("president") || form.equals("minister") || form.endsWith("r.");
    }

    private void findRoles(ActorLexicon lexicon) {
        List<String> lemmas = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            int word = wordOfPart.get(i);
            boolean single = (i == 0 || wordOfPart.get(i - 1) != word)
                    && (i + 1 == parts.size() || wordOfPart.get(i + 1) != word);
            String lemma = single ? Spelling.key(tree.word(word).lemma()) : parts.get(i);
            boolean usable = !lemma.isEmpty() && !lemma.contains(" ") && !lemma.equals(parts.get(i));
            lemmas.add(usable ? lemma : singular(parts.get(i), tree.word(word).xpos()));
        }
        for (int at = 0; at < parts.size(); ) {
            int length = Math.min(
                    Math.max(lexicon.longestRole(parts.get(at)), lexicon.longestRole(lemmas.get(at))),
                    parts.size() - at);
            int taken = 0;
            for (; length > 0 && taken == 0; length--) {
                int from = at;
                int to = at + length;
                Optional<RoleName> role = lexicon.role(String.join(" ", parts.subList(from, to)))
                        .or(() -> lexicon.role(String.join(" ", lemmas.subList(from, to))));
                if (role.isPresent() && takeRole(at, at + length - 1, role.get())) {
                    taken = length;
                }
            }
            at += Math.max(1, taken);
        }
    }

    // For a plural whose lemma the reader model missed.
    private static String singular(String part, String xpos) {
        if (!xpos.endsWith("S") || part.length() < 4) {
            return part;
        }
        if (part.endsWith("ies")) {
            return part.substring(0, part.length() - 3) + "y";
        }
        return part.endsWith("s") && !part.endsWith("ss") ? part.substring(0, part.length() - 1) : part;
    }

    private boolean takeRole(int from, int to, RoleName role) {
        int first = wordOfPart.get(from);
        int last = wordOfPart.get(to);
        boolean joinedBefore = from > 0 && joinedToNext.get(from - 1) && TURNING_PREFIXES.contains(parts.get(from - 1));
        boolean joinedAfter = to + 1 < parts.size() && joinedToNext.get(to);
        if (joinedAfter || joinedBefore && !parts.get(from - 1).equals("ex")) {
            return false;
        }
        // 'the parliament's speaker' is the parliament and a speaker.
        for (int i = first; i < last; i++) {
            if (tree.word(i).xpos().equals("POS") && !role.form().contains("'")) {
                return false;
            }
        }
        if (first == last && (tree.is(first, "flat") || isVerbal(first))) {
            return false;
        }
        // 'Mason said' is somebody of that name.
        Name name = recognised[first];
        if (first == last
                && name != null
                && name.kind() == NameKind.PER
                && name.first() == name.last()
                && tree.word(first).upos() == Upos.PROPN) {
            return false;
        }
        RoleSpot spot = new RoleSpot(first, last, role);
        for (int i = first; i <= last; i++) {
            NameSpot known = names[i];
            if (known != null && known.isPerson()) {
                return false;
            }
        }
        for (int i = first; i <= last; i++) {
            roles[i] = spot;
        }
        return true;
    }

    private boolean isVerbal(int word) {
        return switch (tree.word(word).upos()) {
            case VERB, AUX, ADP, SCONJ, CCONJ, PART, ADV, INTJ -> true;
            default -> false;
        };
    }
}
