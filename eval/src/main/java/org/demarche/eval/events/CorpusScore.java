package org.demarche.eval.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.demarche.eval.Scores;

/** Scores against the corpus: who did what to whom, how it stands, whose word it is, when. */
final class CorpusScore {
    private static final Set<String> REAL = Set.of("happened", "under way");

    private static final int NEAR = 40;

    private long passages;
    private long gold;
    private long coded;
    private long matched;
    private long standingRight;
    private long attributed;
    private long attributedRight;
    private long attributedWrongly;
    private long dated;
    private long datedRight;
    private long datesInvented;
    private long falsePassages;
    private long happened;
    private long happenedRight;
    private final Map<String, Map<String, Object>> confusion = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void add(GoldEvents item, List<CodedEvent> found) {
        passages++;
        List<Miss> here = new ArrayList<>();
        List<CodedEvent> open = new ArrayList<>(found);
        List<CodedEvent> firm =
                item.events().stream().filter(event -> !event.optional()).toList();
        gold += firm.size();
        IdentityHashMap<CodedEvent, CodedEvent> matches = new IdentityHashMap<>();
        firm.forEach(event -> take(open, event, one -> isHere(one, event)).ifPresent(one -> matches.put(event, one)));
        firm.stream()
                .filter(event -> !matches.containsKey(event))
                .forEach(event -> take(open, event, one -> true).ifPresent(one -> matches.put(event, one)));
        for (CodedEvent event : firm) {
            Optional<CodedEvent> match = Optional.ofNullable(matches.get(event));
            if (match.isPresent()) {
                matched++;
                coded++;
                here.addAll(compare(event, match.get()));
            } else {
                here.add(new Miss(event.at(), "missing  " + PloverScore.line(event)));
            }
        }
        for (CodedEvent event : item.events()) {
            if (event.optional() && take(open, event, one -> true).isEmpty()) {
                here.add(new Miss(event.at(), "optional " + PloverScore.line(event)));
            }
        }
        coded += open.size();
        open.forEach(one -> here.add(new Miss(one.at(), "extra    " + PloverScore.line(one))));
        boolean falsely = false;
        for (CodedEvent one : found) {
            if (!one.standing().equals("happened")) {
                continue;
            }
            happened++;
            boolean real = item.events().stream()
                    .anyMatch(event -> event.eventClass() == one.eventClass()
                            && REAL.contains(event.standing())
                            && one.sameSources(event, CorpusScore::country));
            happenedRight += real ? 1 : 0;
            if (!real) {
                falsely = true;
                here.add(new Miss(one.at(), "FALSE    " + PloverScore.line(one)));
            }
        }
        falsePassages += falsely ? 1 : 0;
        misses.addAll(Miss.told(item, here));
    }

    /** Takes one of these coded events that fits a gold event, one of the same standing first. */
    private static Optional<CodedEvent> take(List<CodedEvent> open, CodedEvent event, Predicate<CodedEvent> among) {
        Optional<CodedEvent> best = open.stream()
                .filter(among)
                .filter(one -> one.eventClass() == event.eventClass() && one.sameRoles(event, CorpusScore::country))
                .min(Comparator.comparing((CodedEvent one) -> !one.standing().equals(event.standing()))
                        .thenComparing(one -> Math.abs(one.at() - event.at())));
        best.ifPresent(open::remove);
        return best;
    }

    /** Whether both are told by about the same words: a whole report may tell of one pair and class more than once. */
    private static boolean isHere(CodedEvent one, CodedEvent event) {
        return one.at() >= 0 && event.at() >= 0 && Math.abs(one.at() - event.at()) <= NEAR;
    }

    /** By what an actor is right: the country, the sector where there is none. */
    static String country(GoldActor actor) {
        return actor.country().orElseGet(() -> "?" + actor.sector().orElse(""));
    }

    /** What is not alike in a gold event and the coded one that was found to be it. */
    private List<Miss> compare(CodedEvent event, CodedEvent one) {
        List<String> unlike = new ArrayList<>();
        boolean same = event.standing().equals(one.standing());
        standingRight += same ? 1 : 0;
        if (!same) {
            unlike.add("standing");
        }
        confusion
                .computeIfAbsent(event.standing(), name -> new TreeMap<>())
                .merge(one.standing(), 1L, (before, more) -> (Long) before + (Long) more);
        if (event.saidBy().isPresent()) {
            attributed++;
            boolean right = one.saidBy().isPresent()
                    && one.saidBy().get().sameCountry(event.saidBy().get());
            attributedRight += right ? 1 : 0;
            if (!right) {
                unlike.add("word");
            }
        } else if (one.saidBy().isPresent()) {
            attributedWrongly++;
        }
        if (event.date().isPresent()) {
            dated++;
            boolean right = event.date().equals(one.date());
            datedRight += right ? 1 : 0;
            if (!right) {
                unlike.add("date");
            }
        } else if (one.date().isPresent()) {
            datesInvented++;
            unlike.add("invented date");
        }
        String both = PloverScore.line(one) + "  INSTEAD OF  " + PloverScore.line(event);
        return unlike.stream()
                .map(what -> new Miss(event.at(), what + "  " + both))
                .toList();
    }

    long passages() {
        return passages;
    }

    Map<String, Object> measures() {
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("source, class, recipient", Scores.prf(matched, coded, gold));
        measures.put("standing right, where found", PloverScore.share(standingRight, matched));
        measures.put("whose word right, where there is one", PloverScore.share(attributedRight, attributed));
        measures.put(
                "passages with an event reported as happened that did not", PloverScore.share(falsePassages, passages));
        measures.put("precision of 'happened'", PloverScore.share(happenedRight, happened));
        measures.put("date right, where there is one", PloverScore.share(datedRight, dated));
        measures.put("passages", passages);
        measures.put("gold events", gold);
        measures.put("coded events", coded);
        measures.put("found", matched);
        measures.put("coded as happened", happened);
        measures.put("found with a source that gold does not name", attributedWrongly);
        measures.put("found with a date that gold does not give", datesInvented);
        confusion.forEach((name, row) -> measures.put("standing " + name, row));
        return measures;
    }

    List<String> misses() {
        return misses;
    }
}
