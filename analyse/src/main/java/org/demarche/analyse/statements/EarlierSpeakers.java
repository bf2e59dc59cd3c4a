package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * Who has spoken so far in a report: a source that is only a pronoun goes back to the last of them whom it fits, where the
 * cast does not know better ('Garment workers struck, their union said. It added …').
 */
final class EarlierSpeakers {
    /** How many sentences back a speaker is looked for. */
    private static final int REACH = 3;

    private static final int NEAR = 1;

    private enum Count {
        ONE_PERSON,
        ONE_BODY,
        SEVERAL
    }

    private record Spoken(int sentence, int word, List<Actor> actors, Count number) {}

    private final List<Tree> trees;
    private final List<Spoken> spoken = new ArrayList<>();

    EarlierSpeakers(List<Tree> trees) {
        this.trees = trees;
    }

    /** Remembers who a source is. */
    void add(int sentence, int word, List<Actor> actors) {
        spoken.add(new Spoken(sentence, word, actors, number(sentence, word, actors)));
    }

    /** Who a pronoun means; empty where the word is none, or nobody fits better than whom the cast takes it for. */
    Optional<List<Actor>> meant(int sentence, int word, List<Actor> known) {
        if (trees.get(sentence).word(word).upos() != Upos.PRON) {
            return Optional.empty();
        }
        String form = trees.get(sentence).word(word).form().toLowerCase(Locale.ROOT);
        @Nullable
        Count number = switch (form) {
            case "he", "she" -> Count.ONE_PERSON;
            case "it" -> Count.ONE_BODY;
            case "they" -> Count.SEVERAL;
            default -> null;
        };
        boolean unknown = known.stream()
                .allMatch(actor -> actor.country().isEmpty() && actor.sector().isEmpty()
                        || number == Count.ONE_PERSON && actor.kind() == ActorKind.STATE);
        if (number == null) {
            return Optional.empty();
        }
        // Whoever spoke just now goes on, rather than somebody spoken of.
        int reach = unknown ? REACH : NEAR;
        for (int i = spoken.size() - 1; i >= 0 && spoken.get(i).sentence() >= sentence - reach; i--) {
            Spoken one = spoken.get(i);
            boolean same = one.sentence() == sentence && one.word() == word;
            if (!same && one.number() == number) {
                return Optional.of(one.actors());
            }
        }
        return Optional.empty();
    }

    /**
     * A person of whom the report gives the bare name, right after somebody spoke who was given by office alone, is that
     * somebody: 'its foreign minister said. "We are a bridge," Salim Harthi added.'
     */
    Actor named(int sentence, int word, Actor person) {
        boolean bare = person.kind() == ActorKind.PERSON
                && person.sector().isEmpty()
                && trees.get(sentence).word(word).upos() == Upos.PROPN;
        @Nullable Spoken last = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
        boolean office = last != null
                && last.sentence() >= sentence - 1
                && last.number() == Count.ONE_PERSON
                && trees.get(last.sentence()).word(last.word()).upos() == Upos.NOUN
                && trees.get(last.sentence()).child(last.word(), "appos") < 0
                && last.actors().get(0).sector().isPresent();
        return bare && office && last != null
                ? new Actor(
                        person.name(),
                        last.actors().get(0).country(),
                        last.actors().get(0).sector(),
                        person.kind())
                : person;
    }

    private Count number(int sentence, int word, List<Actor> actors) {
        String part = trees.get(sentence).word(word).xpos();
        ActorKind kind = actors.get(0).kind();
        if (kind == ActorKind.PERSON) {
            return Count.ONE_PERSON;
        }
        if (part.equals("NNS") || kind == ActorKind.GROUP || actors.size() > 1) {
            return Count.SEVERAL;
        }
        return kind == ActorKind.UNNAMED ? Count.ONE_PERSON : Count.ONE_BODY;
    }
}
