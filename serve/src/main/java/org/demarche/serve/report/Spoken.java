package org.demarche.serve.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.serve.actor.MentionReason;
import org.demarche.serve.page.Shown;

/** Who is spoken of in a report: each name as written, whom it was read to mean, and why. */
final class Spoken {
    private static final int MOST_NAMES = 150;
    private static final int MOST_PLACES = 6;

    private Spoken() {}

    private record Key(String words, Actor actor) {}

    static List<ReportView.Named> of(String report, List<Mention> mentions) {
        Map<Key, List<Mention>> together = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            String words = mention.passage().exact().strip().replaceAll("\\s+", " ");
            if (!words.isEmpty()) {
                together.computeIfAbsent(new Key(words, mention.actor()), unseen -> new ArrayList<>())
                        .add(mention);
            }
        }
        return together.entrySet().stream()
                .limit(MOST_NAMES)
                .map(each -> named(report, each.getKey(), each.getValue()))
                .toList();
    }

    private static ReportView.Named named(String report, Key key, List<Mention> mentions) {
        Actor actor = key.actor();
        return new ReportView.Named(
                Shown.cut(key.words(), 80),
                Shown.cut(actor.name().isBlank() ? "somebody unnamed" : actor.name(), 60)
                        + actor.sector().map(sector -> ", " + sector).orElse(""),
                actor.country(),
                MentionReason.of(key.words(), actor),
                mentions.stream()
                        .limit(MOST_PLACES)
                        .map(mention -> Shown.place(report, mention.passage()))
                        .toList(),
                mentions.size());
    }
}
