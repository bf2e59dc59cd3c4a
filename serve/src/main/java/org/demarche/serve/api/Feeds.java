package org.demarche.serve.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.ledger.Dyads;
import org.demarche.ledger.EventLine;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.ReportLine;
import org.demarche.serve.page.Codes;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;

/** Atom feeds (RFC 4287) of the events between a pair, and of a search. */
final class Feeds {
    private static final int ENTRIES = 50;
    private static final String UNDATED = "1970-01-01";

    private final Ledger ledger;

    Feeds(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Entry(String id, String title, String day, String address, String summary) {}

    void pair(Context context) {
        String one = context.pathParam("one");
        String other = context.pathParam("other").replaceFirst("\\.atom$", "");
        if (!Codes.isCode(one) || !Codes.isCode(other)) {
            throw new NotFoundResponse("A pair is two codes: /feeds/pairs/CHN/RUS.atom.");
        }
        // Support is often asked for before it is given: what the other does towards the one belongs to the watch.
        List<Entry> entries = Stream.of(Dyads.Wanted.of(one, other), Dyads.Wanted.of(other, one))
                .flatMap(wanted -> ledger.dyads().events(wanted, EventLine.Cursor.START, ENTRIES).stream())
                .sorted(Comparator.comparing(EventLine::day).reversed())
                .limit(ENTRIES)
                .map(event -> new Entry(
                        event.id(),
                        "%s → %s: %s, %s"
                                .formatted(event.source(), event.target(), event.eventClass(), event.standing()),
                        event.day(),
                        Shown.place(event.report(), event.words()),
                        event.words().exact()))
                .toList();
        answer(context, Codes.name(one) + " → " + Codes.name(other), entries);
    }

    void search(Context context) {
        String words = Optional.ofNullable(context.queryParam("q"))
                .map(typed -> Shown.cut(typed, 300))
                .orElse("");
        List<Entry> entries = ledger.search().newest(words, ENTRIES).stream()
                .map(report -> new Entry(
                        report.id(),
                        Shown.title(report.title(), "Report without a headline"),
                        report.published().map(String::valueOf).orElse(""),
                        "/reports/" + report.id(),
                        about(report)))
                .toList();
        answer(context, "Reports with " + words, entries);
    }

    private static String about(ReportLine report) {
        return report.outlet().map(name -> Shown.cut(name, 80)).orElse("outlet not known");
    }

    private static void answer(Context context, String title, List<Entry> entries) {
        StringWriter out = new StringWriter();
        String base = context.scheme() + "://" + context.host();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(
                    xml,
                    "id",
                    base
                            + context.path()
                            + Optional.ofNullable(context.queryString())
                                    .map(query -> "?" + query)
                                    .orElse(""));
            element(xml, "title", "Demarche: " + title);
            element(
                    xml,
                    "updated",
                    instant(entries.stream()
                            .map(Entry::day)
                            .max(String::compareTo)
                            .orElse("")));
            xml.writeStartElement("author");
            element(xml, "name", "Demarche");
            xml.writeEndElement();
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                element(xml, "id", "urn:demarche:" + entry.id());
                element(xml, "title", entry.title());
                element(xml, "updated", instant(entry.day()));
                xml.writeEmptyElement("link");
                xml.writeAttribute("href", base + entry.address());
                element(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory does not fail", impossible);
        }
        Pages.answer(
                context, "application/atom+xml; charset=utf-8", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Shown.cleaned(text));
        xml.writeEndElement();
    }

    /** Atom wants a moment; of a month or year it is the first. */
    private static String instant(String day) {
        String whole = switch (day.length()) {
            case 4 -> day + "-01-01";
            case 7 -> day + "-01";
            case 10 -> day;
            default -> UNDATED;
        };
        return whole + "T00:00:00Z";
    }
}
