package org.demarche.serve.judgement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.core.judgement.JudgedReading;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.core.reading.Reading;
import org.demarche.ledger.Actors;
import org.demarche.ledger.Ledger;
import org.demarche.serve.page.Shown;

/** Where judgements are checked and recorded, from the page and from the API alike. */
public final class JudgementDesk {
    /** The most characters of a note or a name. */
    public static final int LONGEST = 400;

    private static final int MOST_NAMED = 60;
    private static final int MOST_LOOKED = 2000;

    private static final Pattern STORY = Pattern.compile("sto-[A-Za-z0-9-]{1,64}");
    private static final Pattern ACTOR = Pattern.compile("a[A-Za-z0-9-]{1,64}");

    private final Ledger ledger;

    /** The desk of a ledger. */
    public JudgementDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A judgement that cannot be recorded. The message says what is wrong and what to do. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * Records a judgement made now.
     *
     * @param who the person
     * @throws RefusedException if the subject is not in the ledger, or the verdict is not of its scale
     */
    public Judgement record(String who, String subject, String kind, String verdict, String note)
            throws RefusedException {
        JudgementKind known = JudgementKind.of(kind)
                .orElseThrow(() -> new RefusedException("There is no judgement of kind '" + kind + "'."));
        String cleaned = verdict.strip();
        if (who.isBlank() || who.length() > LONGEST || note.length() > LONGEST || cleaned.length() > LONGEST) {
            throw new RefusedException(
                    "A judgement needs a name, and name, verdict and note have at most %d characters."
                            .formatted(LONGEST));
        }
        if (known == JudgementKind.UNDO) {
            return undo(who, cleaned, note);
        }
        String meant = known == JudgementKind.SAME_ACTOR ? actorId(cleaned) : cleaned;
        check(known, subject, meant);
        return append(who, subject, known, meant, note);
    }

    private Judgement undo(String who, String sequence, String note) throws RefusedException {
        Optional<Judgement> undone =
                sequence.matches("\\d{1,15}") ? ledger.judgements().at(Long.parseLong(sequence)) : Optional.empty();
        if (undone.isEmpty() || undone.get().kind().equals(JudgementKind.UNDO.words())) {
            throw new RefusedException("There is no judgement " + sequence + " to take back.");
        }
        if (ledger.judgements().isUndone(undone.get())) {
            throw new RefusedException("Judgement " + sequence + " was taken back already.");
        }
        return append(who, undone.get().subject(), JudgementKind.UNDO, sequence, note);
    }

    private Judgement append(String who, String subject, JudgementKind kind, String verdict, String note) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return ledger.judgements().append(Judgement.of(now, who.strip(), subject, kind.words(), verdict, note.strip()));
    }

    private void check(JudgementKind kind, String subject, String verdict) throws RefusedException {
        switch (kind) {
            case FINDING -> {
                requireFinding(subject);
                require(verdict.equals("accepted") || verdict.equals("rejected"), "Say 'accepted' or 'rejected'.");
            }
            case STANDING -> {
                requireFinding(subject);
                require(
                        JudgedReading.constant(Standing.class, verdict).isPresent(),
                        "'" + verdict + "' is no standing; 'happened', 'denied' and so on are.");
            }
            case CLASS -> {
                requireFinding(subject);
                require(
                        JudgedReading.constant(EventClass.class, verdict).isPresent(),
                        "'" + verdict + "' is no PLOVER class; AID, ASSAULT and so on are.");
            }
            case SOURCE, TARGET -> {
                requireFinding(subject);
                require(
                        JudgedReading.actor(verdict).isPresent(),
                        "An actor is written as code, or code and sector: CHN, CHN/GOV.");
            }
            case RELIABILITY -> {
                require(
                        subject.startsWith("outlet:") && subject.length() <= 2 * LONGEST,
                        "Reliability is of an outlet: 'outlet:' and its name.");
                require(verdict.matches("[A-F]"), "Reliability is A to F.");
            }
            case CREDIBILITY -> {
                require(ledger.hasReport(subject), "There is no report '" + subject + "'.");
                require(verdict.matches("[1-6]"), "Credibility is 1 to 6.");
            }
            case SAME_STORY -> {
                requireStory(subject);
                requireStory(verdict);
                require(!subject.equals(verdict), "A story is the same as itself already.");
            }
            case OTHER_STORY -> {
                require(ledger.hasReport(subject), "There is no report '" + subject + "'.");
                requireStory(verdict);
            }
            case SAME_ACTOR -> {
                requireActor(subject);
                requireActor(verdict);
                require(!subject.equals(verdict), "An actor is the same as itself already.");
            }
            case OTHER_ACTOR -> {
                requireActor(subject);
                require(!verdict.isEmpty(), "Say which words do not mean this actor.");
                requireWords(subject, verdict);
            }
            case UNDO -> throw new IllegalStateException("an undo has been dealt with");
        }
    }

    /** The id of the actor that is named by its id, its address, or a name that is its alone. */
    private String actorId(String words) throws RefusedException {
        String id = words.replaceFirst("^.*/actors/", "");
        if (ACTOR.matcher(id).matches() && ledger.actors().actor(id).isPresent()) {
            return id;
        }
        List<Actors.Known> named = ledger.actors().named(words, MOST_NAMED).stream()
                .filter(known -> known.actor().name().equalsIgnoreCase(words))
                .toList();
        require(!named.isEmpty(), "No actor in the ledger has the id or name '" + words + "'.");
        require(
                named.size() == 1,
                "Several actors are named '" + words + "': say which by its id, "
                        + named.stream().map(Actors.Known::id).collect(Collectors.joining(", ")) + ".");
        return named.get(0).id();
    }

    /** Words that no report has for an actor would change nothing. Of very many mentions only the newest are looked at. */
    private void requireWords(String id, String words) throws RefusedException {
        Optional<Actors.Known> known = ledger.actors().actor(id);
        if (known.isEmpty()) {
            return;
        }
        List<Actors.Name> names = ledger.actors().names(List.of(ledger.actors().held(known.get())), MOST_LOOKED);
        boolean there = names.stream().anyMatch(name -> name.words().equals(JudgedActors.words(words)));
        require(
                there || names.stream().mapToInt(Actors.Name::count).sum() >= MOST_LOOKED,
                "No report has the words '" + Shown.cut(words, 80)
                        + "' for this actor: its page lists those that are.");
    }

    private static void require(boolean holds, String otherwise) throws RefusedException {
        if (!holds) {
            throw new RefusedException(otherwise);
        }
    }

    private void requireFinding(String subject) throws RefusedException {
        require(FindingPlace.isPlace(subject), "A finding is named as REPORT#event:… or REPORT#statement:….");
        String report = FindingPlace.report(subject);
        Optional<Reading> reading = ledger.reading(report);
        boolean there = reading.isPresent()
                && (reading.get().events().stream()
                                .anyMatch(
                                        event -> FindingPlace.of(report, event).equals(subject))
                        || reading.get().statements().stream()
                                .anyMatch(statement ->
                                        FindingPlace.of(report, statement).equals(subject)));
        require(there, "The report's reading has no such finding; it may have been read again since. Reload the page.");
    }

    private void requireStory(String id) throws RefusedException {
        require(
                STORY.matcher(id).matches() && ledger.stories().story(id).isPresent(),
                "There is no story '" + id + "'.");
    }

    private void requireActor(String id) throws RefusedException {
        require(
                ACTOR.matcher(id).matches() && ledger.actors().actor(id).isPresent(),
                "There is no actor '" + id + "'.");
    }
}
