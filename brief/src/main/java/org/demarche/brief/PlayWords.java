package org.demarche.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.core.watch.Counter;
import org.demarche.core.watch.Holding;
import org.demarche.core.watch.Step;
import org.demarche.core.watch.SupportKind;
import org.demarche.core.watch.SupportState;

/** Puts a state of play into words. It counts accounts and never turns a count into a likelihood. */
final class PlayWords {
    private PlayWords() {}

    /** One kind of support, as a clause: 'asked for, on the word of … (1 account, 2 reports). …' */
    static String clause(SupportState state) {
        List<String> sentences = new ArrayList<>();
        state.furthest().ifPresent(furthest -> {
            sentences.add(words(state, furthest.what()) + onTheWordOf(furthest) + " " + counts(furthest));
            for (Holding<Step> earlier : state.steps().subList(0, state.steps().size() - 1)) {
                sentences.add("Also " + words(state, earlier.what()) + onTheWordOf(earlier) + " " + counts(earlier));
            }
        });
        for (Holding<Counter> counter : state.counters()) {
            sentences.add(counterWords(state, counter) + " " + counts(counter) + deniedBy(counter));
        }
        if (state.furthest().isPresent() && !state.saidGiven() && state.kind() != SupportKind.WORDS) {
            sentences.add("No account says it was given");
        }
        List<Holding<Step>> before = state.past().steps();
        if (!before.isEmpty()) {
            Holding<Step> furthest = before.get(before.size() - 1);
            sentences.add(
                    longAgo(furthest) + words(state, furthest.what()) + onTheWordOf(furthest) + " " + counts(furthest));
        }
        for (Holding<Counter> counter : state.past().counters()) {
            sentences.add(longAgo(counter) + counterWords(state, counter) + " " + counts(counter) + deniedBy(counter));
        }
        return sentences.stream()
                .map(sentence -> sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".")
                .reduce((left, right) -> left + " " + right)
                .orElse("Nothing is said of it.");
    }

    /** 'Before, in 2021: ' */
    private static String longAgo(Holding<?> held) {
        String first = held.first().map(day -> "" + day.getYear()).orElse("");
        String last = held.last().map(day -> "" + day.getYear()).orElse("");
        return first.equals(last) ? "before, in " + first + ": " : "before, from " + first + " to " + last + ": ";
    }

    /** Support in words is shown, by praise or by declining to condemn; what is given is a thing. */
    private static String words(SupportState state, Step step) {
        return state.kind() == SupportKind.WORDS && step.compareTo(Step.SAID_GIVEN) >= 0
                ? "support shown"
                : step.words();
    }

    private static String counterWords(SupportState state, Holding<Counter> counter) {
        String voices = names(counter);
        return switch (counter.what()) {
            case UNAWARE ->
                (voices.isEmpty() ? "one of the two" : voices)
                        + (counter.voices().size() > 1 ? " profess" : " professes")
                        + " to know nothing of it";
            case WARNED -> "warned against" + (voices.isEmpty() ? "" : " by " + voices);
            case DENIED -> "said not to be so" + (voices.isEmpty() ? "" : " by " + voices);
            case CONDITIONAL -> "spoken of as conditional" + onTheWordOf(counter);
            case REFUSED -> "refused" + onTheWordOf(counter);
            case WITHHELD -> "withheld or ended" + onTheWordOf(counter);
            case OPPOSED -> (state.kind() == SupportKind.MILITARY ? "hostile acts" : "opposed") + onTheWordOf(counter);
        };
    }

    /** '; denied by Sonatrach (1 account, 1 report)', where an account says that a counter is not so. */
    private static String deniedBy(Holding<Counter> counter) {
        if (counter.denials().isEmpty()) {
            return "";
        }
        Holding<Counter> denial = new Holding<>(counter.what(), counter.denials(), List.of());
        String voices = names(denial);
        return "; denied" + (voices.isEmpty() ? "" : " by " + voices) + " " + counts(denial);
    }

    private static String names(Holding<?> held) {
        return held.voices().stream().filter(name -> !name.isBlank()).collect(Collectors.joining(", "));
    }

    private static String onTheWordOf(Holding<?> held) {
        String names = names(held);
        if (names.isEmpty()) {
            return "";
        }
        boolean reportItself =
                held.evidence().stream().anyMatch(each -> each.saidBy().isEmpty());
        return ", on the word of " + names + (reportItself ? " and of the reports themselves" : "");
    }

    private static String counts(Holding<?> held) {
        return "(%s, %s)"
                .formatted(
                        counted(held.accounts().size(), "account"),
                        counted(held.reports().size(), "report"));
    }

    /** '1 account', '2 accounts'. */
    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
