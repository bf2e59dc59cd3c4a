package org.demarche.serve.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.core.actor.Actor;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.ledger.Actors;
import org.demarche.ledger.Ledger;
import org.demarche.serve.page.Shown;

/** What people decided about whom an actor's words mean, and did not take back. */
final class Decisions {
    private final Ledger ledger;

    Decisions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Those about all that are held to be one, in the order they came. */
    List<ActorPage.Decision> of(Actors.Known held) {
        Set<String> ids = new HashSet<>(Set.of(held.id()));
        ledger.actors().putTogether(held).forEach(known -> ids.add(known.id()));
        Stream<ActorPage.Decision> same = ledger.judgements().ofKind(JudgementKind.SAME_ACTOR).all().stream()
                .filter(judgement -> ids.contains(judgement.subject()) || ids.contains(judgement.verdict()))
                .map(judgement -> decision(
                        judgement, name(judgement.subject()) + " is " + name(judgement.verdict()), Optional.empty()));
        Stream<ActorPage.Decision> apart = ledger.judgements().ofKind(JudgementKind.OTHER_ACTOR).all().stream()
                .filter(judgement -> ids.contains(judgement.subject()) || ids.contains(other(judgement)))
                .map(judgement -> decision(
                        judgement,
                        Shown.quoted(Shown.cut(judgement.verdict(), 80)) + " does not mean "
                                + name(judgement.subject()),
                        Optional.of(other(judgement)).filter(id -> !id.isEmpty() && !ids.contains(id))));
        return Stream.concat(same, apart).toList();
    }

    /** Whom the words stand for that were taken out. */
    private String other(Judgement judgement) {
        return actor(judgement.subject())
                .map(actor -> JudgedActors.apart(actor, judgement.verdict()).id())
                .orElse("");
    }

    private String name(String id) {
        return actor(id).map(actor -> ActorPage.nameOf(actor, 60)).orElse(Shown.cut(id, 60));
    }

    private Optional<Actor> actor(String id) {
        return ledger.actors().actor(id).map(Actors.Known::actor);
    }

    private static ActorPage.Decision decision(Judgement judgement, String words, Optional<String> actor) {
        String note = judgement.note().isBlank() ? "" : ": " + Shown.cut(judgement.note(), 200);
        return new ActorPage.Decision(
                judgement.sequence(),
                words,
                actor,
                Shown.cut(judgement.who(), 60) + ", "
                        + judgement.at().toString().substring(0, 10) + note);
    }
}
