package org.demarche.eval.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.core.event.Event;
import org.demarche.core.event.PloverView;
import org.demarche.core.report.Report;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/** Scores events: PLOVER gold standard records (JSON lines), or passages of our corpus. */
public final class EventsTask implements EvalTask {
    @Override
    public String name() {
        return "events";
    }

    @Override
    public String description() {
        return "events against PLOVER gold records or our corpus (JSON lines); --with details=FILE writes what was missed or wrong, sentence by sentence";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        PloverScore plover = new PloverScore();
        CorpusScore corpus = new CorpusScore();
        try (Analyst analyst = Analyst.load(ActorLexicon::standard)) {
            for (Path file : files) {
                for (GoldEvents item : GoldEvents.read(file)) {
                    List<Event> events = analyst.read(Report.ofText(item.text(), item.published()))
                            .events();
                    if (item.plover()) {
                        plover.add(item, inPloverTerms(events));
                    } else {
                        corpus.add(
                                item, events.stream().map(event -> coded(event)).toList());
                    }
                }
            }
        }
        Map<String, Object> measures = new LinkedHashMap<>();
        List<String> misses = new ArrayList<>();
        if (plover.gold() > 0) {
            measures.putAll(plover.measures());
            misses.addAll(plover.misses());
        }
        if (corpus.passages() > 0) {
            measures.putAll(corpus.measures());
            misses.addAll(corpus.misses());
        }
        String details = options.getOrDefault("details", "");
        if (!details.isEmpty()) {
            Files.write(Path.of(details), misses);
        }
        return Scores.of(this, files, plover.gold() + corpus.passages(), measures, begun);
    }

    /** The records know no standing: an announced act of aid is an AGREE there, and what is denied is no event. */
    private static List<CodedEvent> inPloverTerms(List<Event> events) {
        List<CodedEvent> found = new ArrayList<>();
        for (Event event : events) {
            if (events.stream().anyMatch(other -> PloverView.contains(other, event))) {
                continue;
            }
            CodedEvent one = coded(event);
            PloverView.eventClass(event)
                    .ifPresent(eventClass -> found.add(new CodedEvent(
                            eventClass,
                            one.sources(),
                            one.targets(),
                            one.standing(),
                            one.saidBy(),
                            one.date(),
                            one.trigger(),
                            one.at(),
                            false)));
        }
        return found;
    }

    private static CodedEvent coded(Event event) {
        return new CodedEvent(
                event.eventClass(),
                event.sources().stream().map(GoldActor::of).toList(),
                event.targets().stream().map(GoldActor::of).toList(),
                event.standing().words(),
                event.saidBy()
                        .map(actor -> new GoldActor(
                                actor.name(), actor.country(), actor.sector().map(Enum::name))),
                event.date().flatMap(date -> date.value()),
                event.trigger().exact(),
                event.trigger().start(),
                false);
    }
}
