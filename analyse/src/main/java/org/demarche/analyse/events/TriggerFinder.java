package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** Finds the words of a sentence that the lexicon of actions knows, each with the entry that fits best. */
final class TriggerFinder {
    /** Particles that leave a verb's meaning as it was ('sent out troops'); with any other it is another verb. */
    private static final Set<String> HARMLESS = Set.of("up", "out", "off", "back", "over", "away", "in");

    private final ActionLexicon lexicon;
    private final Positions positions;
    private final NounMarks nouns = new NounMarks();

    TriggerFinder(ActionLexicon lexicon, Positions positions) {
        this.lexicon = lexicon;
        this.positions = positions;
    }

    /** The triggers of a sentence in order of words; a noun that a verb's entry has taken up is none of its own, unless it is somebody's word ('turned down Chad's request'). */
    List<Trigger> find(Tree tree, int sentence, Participants participants) {
        List<Trigger> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int word = 0; word < tree.size(); word++) {
            char kind = kind(tree, word);
            if (kind == 'v' && !Companions.isJoined(tree, word)) {
                Optional<Entry> entry = best(tree, word, kind, participants);
                if (entry.isPresent()) {
                    takeNouns(tree, word, entry.get(), taken);
                    if (entry.get().action().isPresent()) {
                        found.add(new Trigger(sentence, word, entry.get()));
                    }
                }
            }
        }
        for (int at = 0; at < tree.size(); at++) {
            int word = at;
            char kind = kind(tree, word);
            if ((kind == 'n' || kind == 'a') && !taken.contains(word)) {
                best(tree, word, kind, participants)
                        .filter(entry -> entry.action().isPresent())
                        .ifPresent(entry -> found.add(new Trigger(sentence, word, entry)));
            }
        }
        found.sort((one, other) -> Integer.compare(one.word(), other.word()));
        return found;
    }

    /** Whether the entry that fits a word best says that it is no act here. */
    boolean refuses(Tree tree, int word, Participants participants) {
        return best(tree, word, kind(tree, word), participants)
                .filter(entry -> entry.action().isEmpty())
                .isPresent();
    }

    private static char kind(Tree tree, int word) {
        Upos upos = tree.word(word).upos();
        if (upos == Upos.VERB) {
            boolean modifier = tree.is(word, "amod")
                    || tree.is(word, "compound")
                    || tree.is(word, "case")
                    || tree.is(word, "mark");
            return modifier ? '-' : 'v';
        }
        if (upos == Upos.NOUN) {
            return tree.is(word, "compound") ? '-' : 'n';
        }
        return upos == Upos.ADJ && !tree.is(word, "amod") ? 'a' : '-';
    }

    private Optional<Entry> best(Tree tree, int word, char kind, Participants participants) {
        String particle = kind == 'v' ? Clauses.particle(tree, word) : "";
        for (Entry entry : lexicon.entries(kind, Clauses.lemma(tree, word))) {
            boolean particleFits = entry.particle().isPresent()
                    ? particleStands(tree, word, entry.particle().get(), particle)
                    : particle.isEmpty() || HARMLESS.contains(particle);
            if (particleFits && fits(tree, word, entry, participants)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static boolean particleStands(Tree tree, int verb, String wanted, String particle) {
        if (particle.equals(wanted)) {
            return true;
        }
        int next = verb;
        for (String part : wanted.split(" ")) {
            next++;
            if (next >= tree.size() || !tree.word(next).form().equalsIgnoreCase(part)) {
                next = -1;
                break;
            }
        }
        if (next > 0) {
            return true;
        }
        for (int child : tree.children(verb)) {
            if ((tree.is(child, "advmod") || tree.is(child, "compound:prt"))
                    && Clauses.lemma(tree, child).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Tree tree, int word, Entry entry, Participants participants) {
        for (Condition condition : entry.conditions()) {
            if (holds(tree, word, condition, participants) == condition.negated()) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Tree tree, int word, Condition condition, Participants participants) {
        for (String position : condition.positions()) {
            if (position.equals("comp:hostile")) {
                if (hostileComplement(tree, word)) {
                    return true;
                }
                continue;
            }
            if (position.endsWith("~")) {
                // 'obj~=': somebody inside the phrase ('a Russian tanker')
                if (!participants.atPosition(word, position).isEmpty()) {
                    return true;
                }
                continue;
            }
            for (int there : positions.at(tree, word, position)) {
                boolean wantsActor = condition.actors().contains(position);
                if (condition.lemmas().isEmpty() && !wantsActor) {
                    return true;
                }
                if (wantsActor
                        ? actorAt(tree, participants, word, position, there)
                        : speaksOf(tree, there, condition.lemmas())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean actorAt(Tree tree, Participants participants, int word, String position, int there) {
        return position.startsWith("comp:") && !position.equals("comp:must")
                || !participants.at(there).isEmpty()
                || !participants.atPosition(word, position).isEmpty()
                || Reciprocity.at(tree, there);
    }

    private boolean speaksOf(Tree tree, int head, Set<String> lemmas) {
        for (String about : positions.about(tree, head)) {
            if (lemmas.contains(about)) {
                return true;
            }
        }
        return false;
    }

    private boolean hostileComplement(Tree tree, int verb) {
        for (int clause : tree.children(verb, "ccomp")) {
            if (lexicon.wordClass("hostile-verbs").contains(Clauses.lemma(tree, clause))) {
                return true;
            }
        }
        return false;
    }

    private void takeNouns(Tree tree, int verb, Entry entry, Set<Integer> taken) {
        String lemma = Clauses.lemma(tree, verb);
        if (entry.particle().filter("out"::equals).isPresent() && lemma.equals("rule")) {
            // 'ruled out talks': the talks are what is refused
            return;
        }
        for (Condition condition : entry.conditions()) {
            if (condition.negated() || condition.lemmas().isEmpty()) {
                continue;
            }
            for (String position : condition.positions()) {
                for (int there : positions.at(tree, verb, position)) {
                    if (condition.lemmas().contains(Clauses.lemma(tree, there))
                            && !nouns.spokenBySomebody(tree, there)) {
                        taken.add(there);
                    }
                }
            }
        }
    }
}
