package org.demarche.core.judgement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The judgements that stand: those not taken back, in the order they came. */
public final class Verdicts {
    private final List<Judgement> standing;

    private Verdicts(List<Judgement> standing) {
        this.standing = standing;
    }

    /** What stands of these judgements, given in the order they were recorded. */
    public static Verdicts of(Collection<Judgement> judgements) {
        Set<String> undone = new HashSet<>();
        judgements.stream()
                .filter(judgement -> judgement.kind().equals(JudgementKind.UNDO.words()))
                .forEach(judgement -> undone.add(judgement.verdict()));
        return new Verdicts(judgements.stream()
                .filter(judgement -> !judgement.kind().equals(JudgementKind.UNDO.words()))
                .filter(judgement -> !undone.contains(String.valueOf(judgement.sequence())))
                .toList());
    }

    /** All that stand. */
    public List<Judgement> all() {
        return standing;
    }

    /** The last of a kind about a subject. */
    public Optional<Judgement> last(String subject, JudgementKind kind) {
        return standing.stream()
                .filter(judgement ->
                        judgement.subject().equals(subject) && judgement.kind().equals(kind.words()))
                .reduce((earlier, later) -> later);
    }

    /** What stands about a subject. */
    public List<Judgement> about(String subject) {
        return standing.stream()
                .filter(judgement -> judgement.subject().equals(subject))
                .toList();
    }

    /** What stands of a kind. */
    public List<Judgement> of(JudgementKind kind) {
        return standing.stream()
                .filter(judgement -> judgement.kind().equals(kind.words()))
                .toList();
    }
}
