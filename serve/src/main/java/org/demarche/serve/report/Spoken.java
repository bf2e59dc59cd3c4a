package org.demarche.serve.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.serve.actor.MentionReason;
import org.demarche.serve.page.Shown;

/** Who is spoken of in a report: each name as written, whom it was read to mean, and why. */
final class Spoken {
    private static final int MOST_NAMES = 150;
    private static final int MOST_PLACES = 6;

    private Spoken() {}

    private record Key(String words, Actor actor) {}

    static List<ReportView.Named> of(String report, List<Mention> mentions, JudgedActors actors) {
        Map<Key, List<Mention>> together = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            String words = JudgedActors.words(mention.passage().exact());
            if (!words.isEmpty()) {
                together.computeIfAbsent(new Key(words, mention.actor()), unseen -> new ArrayList<>())
                        .add(mention);
            }
        }
        return together.entrySet().stream()
                .limit(MOST_NAMES)
                .map(each -> named(report, each.getKey(), each.getValue(), actors))
                .toList();
    }

    private static ReportView.Named named(String report, Key key, List<Mention> mentions, JudgedActors actors) {
        Actor actor = actors.of(key.actor(), key.words());
        return new ReportView.Named(
                Shown.cut(key.words(), 80),
                Shown.cut(actor.name().isBlank() ? "somebody unnamed" : actor.name(), 60)
                        + actor.sector().map(sector -> ", " + sector).orElse(""),
                actor.id(),
                actor.country(),
                because(key, actors),
                mentions.stream()
                        .limit(MOST_PLACES)
                        .map(mention -> Shown.place(report, mention.passage()))
                        .toList(),
                mentions.size());
    }

    /** Why words mean whom they do: how they were read, and by whose judgement they mean another, if they do. */
    private static String because(Key key, JudgedActors actors) {
        String because = MentionReason.of(key.words(), key.actor());
        String readAs =
                key.actor().name().isBlank() ? "somebody unnamed" : key.actor().name();
        return actors.because(key.actor(), key.words())
                .map(judgement -> "read as %s (%s), changed by %s on %s"
                        .formatted(
                                Shown.cut(readAs, 60),
                                because,
                                Shown.cut(judgement.who(), 60),
                                judgement.at().toString().substring(0, 10)))
                .orElse(because);
    }
}
