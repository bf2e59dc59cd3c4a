package org.demarche.eval.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.copy.Profile;
import org.demarche.core.copy.ProfileMaker;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;
import org.demarche.core.story.Account;
import org.demarche.core.story.Member;
import org.demarche.core.story.Placement;
import org.demarche.core.story.Relation;
import org.demarche.core.story.Story;
import org.demarche.core.story.StoryChange;
import org.demarche.core.story.StoryMemory;
import org.demarche.ledger.Ledger;

/**
 * Makes a ledger of any size: reports with ten events each, in stories of one to thirty reports. Few actors are in most
 * of them, as in the news. Always the same for the same seed.
 */
public final class LedgerMaker {
    private static final String[] CODES = ("USA CHN RUS UKR ISR IRN GBR FRA DEU TUR IND PAK SAU EGY JPN KOR PRK SYR POL"
                    + " ITA ESP BRA MEX CAN AUS ZAF NGA ETH SDN DZA MAR TUN IRQ LBN JOR QAT ARE YEM AFG BGD MMR THA VNM"
                    + " PHL IDN MYS KAZ UZB ARM AZE GEO BLR MDA SRB HUN GRC NLD SWE NOR FIN EU NATO UN")
            .split(" ");
    private static final String[] VERBS = {
        "sent rifles to",
        "accused",
        "met envoys of",
        "threatened",
        "promised grain to",
        "struck positions of",
        "asked for help from",
        "signed a treaty with",
        "imposed duties on",
        "praised"
    };
    private static final EventClass[] CLASSES = {
        EventClass.AID,
        EventClass.ACCUSE,
        EventClass.CONSULT,
        EventClass.THREATEN,
        EventClass.AID,
        EventClass.ASSAULT,
        EventClass.REQUEST,
        EventClass.AGREE,
        EventClass.SANCTION,
        EventClass.SUPPORT
    };
    private static final String[] CAMEO = {"072", "112", "042", "131", "0333", "190", "0233", "057", "163", "051"};
    private static final String[] THINGS = {
        "the border post", "a shipment of fuel", "the fishing grounds", "two detained sailors", "the railway tariff",
        "the disputed dam", "a consulate", "the gas transit", "the grain corridor", "an air base"
    };
    private static final int BATCH = 100;
    private static final int EVENTS = 10;

    private final Random chance;
    private final Ledger ledger;
    private final StoryMemory memory;

    /** Fills a ledger. */
    public LedgerMaker(Ledger ledger, long seed) {
        this.ledger = ledger;
        this.chance = new Random(seed);
        this.memory = ledger.storyMemory(Profile::keys);
    }

    /** Adds so many reports, from a day on, a hundred a day. */
    public void add(int reports, LocalDate first) {
        int made = 0;
        while (made < reports) {
            int batch = Math.min(BATCH, reports - made);
            int from = made;
            ledger.together(() -> {
                int done = 0;
                while (done < batch) {
                    int size = Math.min(batch - done, chance.nextInt(3) > 0 ? 1 : 1 + chance.nextInt(30));
                    story(size, first.plusDays((from + done) / 100));
                    done += size;
                }
            });
            made += batch;
        }
    }

    private void story(int size, LocalDate day) {
        int main = actor();
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Reading reading = reading(day.plusDays(chance.nextInt(3)), main);
            if (ledger.record(reading)) {
                readings.add(reading);
            }
        }
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < readings.size(); ) {
            int members = Math.min(readings.size() - i, 1 + chance.nextInt(3));
            List<Member> account = new ArrayList<>();
            for (Reading reading : readings.subList(i, i + members)) {
                account.add(new Member(
                        reading.report().id(),
                        members == 1 ? Relation.ALONE : account.isEmpty() ? Relation.ORIGIN : Relation.COPY,
                        members == 1 ? "" : "made so"));
            }
            accounts.add(Account.of(account));
            i += members;
        }
        if (accounts.isEmpty()) {
            return;
        }
        List<String> ids =
                readings.stream().map(reading -> reading.report().id()).sorted().toList();
        Set<String> aliases = new TreeSet<>();
        ids.stream().skip(1).forEach(id -> aliases.add("sto-" + id));
        Story story = new Story(Story.idOf(ids), new TreeSet<>(aliases), accounts);
        memory.record(new Placement(
                ProfileMaker.of(readings.get(0)),
                List.of(),
                List.of(story),
                List.of(),
                List.of(new StoryChange.Opened(story.id(), ids))));
    }

    /** So many reports as lines of JSON, to be read in; nothing is recorded. */
    public String lines(int reports, LocalDate first) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < reports; i++) {
            Report report = reading(first.plusDays(i / 100), actor()).report();
            lines.append("{\"title\":\"").append(report.title().orElse(""));
            lines.append("\",\"outlet\":\"").append(report.outlet().orElse(""));
            lines.append("\",\"published\":\"").append(first.plusDays(i / 100));
            lines.append("\",\"text\":\"")
                    .append(report.text().replace("\n", "\\n"))
                    .append("\"}\n");
        }
        return lines.toString();
    }

    /** The first are drawn far more often than the last. */
    private int actor() {
        double u = chance.nextDouble();
        return (int) (CODES.length * u * u * u);
    }

    private Reading reading(LocalDate day, int main) {
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        int number = chance.nextInt(1_000_000_000);
        for (int i = 0; i < EVENTS; i++) {
            int source = chance.nextInt(3) == 0 ? actor() : main;
            int target = (source + 1 + actor()) % CODES.length;
            int verb = chance.nextInt(VERBS.length);
            int start = text.length();
            text.append(CODES[source]).append(' ');
            int trigger = text.length();
            text.append(VERBS[verb]).append(' ');
            int to = text.length();
            text.append(CODES[target]);
            int end = text.length();
            text.append(" over ").append(THINGS[chance.nextInt(THINGS.length)]);
            text.append(", officials said in note ")
                    .append(number + i)
                    .append(". Nobody was there to count the ")
                    .append(chance.nextInt(900))
                    .append(" carts, and the market opened late that morning.\n");
            places.add(new int[] {start, trigger, to, end, source, target, verb});
        }
        String whole = text.toString();
        String outlet = "Outlet " + (int) (400 * chance.nextDouble() * chance.nextDouble());
        Report report = new Report(
                ContentId.of("r", outlet, day.toString(), whole),
                Optional.of(CODES[main] + " and the note " + number + ", what is known so far"),
                Optional.of(outlet),
                Optional.of(day),
                Optional.empty(),
                "en",
                ContentId.sha256(whole.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                whole);
        return reading(report, places);
    }

    private Reading reading(Report report, List<int[]> places) {
        String text = report.text();
        List<Mention> mentions = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<Passage> sentences = new ArrayList<>();
        Standing[] standings = Standing.values();
        for (int i = 0; i < places.size(); i++) {
            int[] place = places.get(i);
            Mention source = new Mention(state(place[4]), Passage.of(text, place[0], place[1] - 1));
            Mention target = new Mention(state(place[5]), Passage.of(text, place[2], place[3]));
            mentions.add(source);
            mentions.add(target);
            int stop = text.indexOf('.', place[3]);
            sentences.add(Passage.of(text, place[0], stop + 1));
            boolean happened = chance.nextInt(5) < 3;
            events.add(new Event(
                    ContentId.of("e", report.id(), String.valueOf(i)),
                    List.of(source),
                    CLASSES[place[6]],
                    Optional.empty(),
                    CAMEO[place[6]],
                    List.of(target),
                    happened ? Standing.HAPPENED : standings[chance.nextInt(standings.length)],
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(place[6] % 2 == 0 ? Concern.MILITARY : Concern.TRADE),
                    Optional.empty(),
                    Optional.empty(),
                    Passage.of(text, place[0], place[3]),
                    Passage.of(text, place[1], place[2] - 1)));
            if (i % 3 == 0) {
                int officials = text.indexOf("officials", place[3]);
                statements.add(new Statement(
                        ContentId.of("s", report.id(), String.valueOf(i)),
                        new Actor("officials", Optional.empty(), Optional.empty(), ActorKind.UNNAMED),
                        Optional.of(Passage.of(text, officials, officials + 9)),
                        Optional.of(Passage.of(text, officials + 10, officials + 14)),
                        Passage.of(text, place[0], officials - 2),
                        Form.INDIRECT,
                        Stance.SAYS,
                        Optional.empty()));
            }
        }
        return new Reading(report, "made-1", sentences, mentions, statements, events);
    }

    private static Actor state(int index) {
        return new Actor(CODES[index], Optional.of(CODES[index]), Optional.empty(), ActorKind.STATE);
    }
}
