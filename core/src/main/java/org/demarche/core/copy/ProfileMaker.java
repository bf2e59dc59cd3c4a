package org.demarche.core.copy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;

/** Makes the profile of a report from its reading. */
public final class ProfileMaker {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]['\"”’)]{0,2}\\s+|\\n+");
    private static final Pattern QUOTED = Pattern.compile("“([^\"“”\\n]{20,600})”|\"([^\"“”\\n]{20,600})\"");
    private static final int QUOTED_WORDS = 6;

    private ProfileMaker() {}

    /** The profile of what was read. */
    public static Profile of(Reading reading) {
        Report report = reading.report();
        String text = report.text();
        List<Passage> sentences = reading.sentences().isEmpty() ? split(text) : reading.sentences();
        StringBuilder stems = new StringBuilder();
        for (Passage sentence : sentences) {
            boolean first = true;
            for (Stem.Token token : Stem.tokens(sentence.exact())) {
                if (!first) {
                    stems.append(' ');
                }
                stems.append(token.capital() && !first ? capital(token.stem()) : token.stem());
                first = false;
            }
            stems.append('\n');
        }
        Set<String> facts = new LinkedHashSet<>();
        report.outlet().ifPresent(outlet -> facts.add("outlet " + Credit.key(outlet)));
        for (Mention mention : reading.mentions()) {
            if (mention.actor().kind() == ActorKind.PERSON || mention.actor().kind() == ActorKind.ORGANISATION) {
                facts.add("name " + mention.actor().name());
            }
        }
        for (Event event : reading.events()) {
            for (String source : codes(event.sources())) {
                for (String target : event.targets().isEmpty() ? List.of("-") : codes(event.targets())) {
                    facts.add("event %s %s %s".formatted(source, event.eventClass(), target));
                }
            }
        }
        Credit.lead(text).ifPresent(credit -> facts.add("credit " + credit));
        Set<String> outlets = new LinkedHashSet<>();
        for (Mention mention : reading.mentions()) {
            if (mention.actor().kind() == ActorKind.OUTLET) {
                outlets.add(mention.actor().name());
            }
        }
        quotations(text, outlets).forEach(facts::add);
        return new Profile(report.id(), report.published(), stems.toString(), List.copyOf(facts));
    }

    /** {@code quote CNN|stems …}: a quotation, and the outlet it was given to if the text says so. */
    private static List<String> quotations(String text, Set<String> outlets) {
        List<String> quotations = new ArrayList<>();
        Pattern told = Credit.told(outlets);
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            List<String> stems =
                    Stem.tokens(quoted.group()).stream().map(Stem.Token::stem).toList();
            if (stems.size() >= QUOTED_WORDS) {
                int from = Math.max(text.lastIndexOf('\n', quoted.start()), 0);
                int to = text.indexOf('\n', quoted.end());
                Matcher outlet = told.matcher(text.substring(from, to < 0 ? text.length() : to));
                quotations.add(
                        "quote " + (outlet.find() ? Credit.key(outlet.group(1)) : "") + "|" + String.join(" ", stems));
            }
        }
        return quotations;
    }

    private static List<String> codes(List<Mention> mentions) {
        return mentions.stream()
                .map(Mention::actor)
                .map(ProfileMaker::code)
                .distinct()
                .toList();
    }

    private static String code(Actor actor) {
        return actor.country().orElseGet(() -> actor.name().replace(' ', '_'));
    }

    private static String capital(String stem) {
        int first = stem.offsetByCodePoints(0, Math.min(1, stem.length()));
        return stem.substring(0, first).toUpperCase(Locale.ROOT) + stem.substring(first);
    }

    private static List<Passage> split(String text) {
        List<Passage> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE_END.matcher(text);
        int start = 0;
        while (matcher.find()) {
            sentences.add(Passage.of(text, start, matcher.end()));
            start = matcher.end();
        }
        sentences.add(Passage.of(text, start, text.length()));
        return sentences.stream()
                .filter(sentence -> !sentence.exact().isBlank())
                .toList();
    }
}
