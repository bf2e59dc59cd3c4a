package org.demarche.eval.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.core.event.EventClass;

/** Scores against the PLOVER records as the field does: a gold event counts when any coded event of its sentence fits. */
final class PloverScore {
    private long gold;
    private long classRight;
    private long countriesRight;
    private long sectorsRight;
    private long sentences;
    private long silent;
    private long coded;
    private long codedRight;
    private long happened;
    private long happenedRight;
    private final Map<String, long[]> byClass = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void add(GoldEvents item, List<CodedEvent> found) {
        sentences++;
        if (found.isEmpty()) {
            silent++;
        }
        for (CodedEvent event : item.events()) {
            gold++;
            long[] row = row(event.eventClass());
            row[0]++;
            boolean right = found.stream().anyMatch(one -> same(one, event));
            boolean countries =
                    found.stream().anyMatch(one -> same(one, event) && one.sameRoles(event, GoldActor::ploverCode));
            boolean sectors =
                    found.stream().anyMatch(one -> same(one, event) && one.sameRoles(event, GoldActor::ploverActor));
            classRight += right ? 1 : 0;
            countriesRight += countries ? 1 : 0;
            sectorsRight += sectors ? 1 : 0;
            row[1] += right ? 1 : 0;
            row[2] += countries ? 1 : 0;
            if (!countries) {
                misses.add((right ? "roles  " : "class  ") + item.id() + "\n  text  " + item.text() + "\n  gold  "
                        + line(event)
                        + found.stream().map(one -> "\n  coded " + line(one)).reduce("", String::concat));
            }
        }
        Set<EventClass> classes = new TreeSet<>();
        item.events().forEach(event -> classes.add(folded(event.eventClass())));
        for (CodedEvent one : found) {
            boolean right = classes.contains(folded(one.eventClass()));
            coded++;
            codedRight += right ? 1 : 0;
            row(one.eventClass())[3]++;
            row(one.eventClass())[4] += right ? 1 : 0;
            if (one.standing().equals("happened")) {
                happened++;
                happenedRight += right ? 1 : 0;
            }
            if (!right) {
                misses.add("extra  " + item.id() + "\n  text  " + item.text() + "\n  gold  "
                        + item.events().stream().map(PloverScore::line).reduce("", String::concat) + "\n  coded "
                        + line(one));
            }
        }
    }

    private long[] row(EventClass eventClass) {
        return byClass.computeIfAbsent(folded(eventClass).name(), name -> new long[5]);
    }

    private static boolean same(CodedEvent one, CodedEvent other) {
        return folded(one.eventClass()) == folded(other.eventClass());
    }

    /** CONCEDE and RETREAT were one class, YIELD. */
    private static EventClass folded(EventClass eventClass) {
        return eventClass == EventClass.RETREAT ? EventClass.CONCEDE : eventClass;
    }

    static String line(CodedEvent event) {
        return event.eventClass() + " " + actors(event.sources()) + " -> " + actors(event.targets()) + " ["
                + event.trigger() + "] " + event.standing()
                + event.saidBy().map(by -> " said by " + by.text()).orElse("")
                + event.date().map(date -> " on " + date).orElse("");
    }

    private static String actors(List<GoldActor> actors) {
        return actors.stream()
                .map(actor -> actor.ploverActor() + " (" + actor.text() + ")")
                .toList()
                .toString();
    }

    long gold() {
        return gold;
    }

    Map<String, Object> measures() {
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("class and both countries", share(countriesRight, gold));
        measures.put("class", share(classRight, gold));
        measures.put("class precision of all that is coded", share(codedRight, coded));
        measures.put("exact, with sectors", share(sectorsRight, gold));
        measures.put("class precision of what is coded as happened", share(happenedRight, happened));
        measures.put("coded", coded);
        measures.put("sentences", sentences);
        measures.put("sentences without a coded event", silent);
        byClass.forEach((name, row) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("gold", row[0]);
            line.put("class right", row[1]);
            line.put("and countries", row[2]);
            line.put("coded", row[3]);
            line.put("coded right", row[4]);
            measures.put(name, line);
        });
        return measures;
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    List<String> misses() {
        return misses;
    }
}
