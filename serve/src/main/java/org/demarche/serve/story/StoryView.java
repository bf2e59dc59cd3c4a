package org.demarche.serve.story;

import java.util.List;
import java.util.Optional;
import org.demarche.brief.Brief.AccountBrief;
import org.demarche.brief.Brief.Quote;

/**
 * What the Story page shows.
 *
 * @param id id of the story
 * @param headline its headline, shortened
 * @param days when its reports were published
 * @param reports how many reports
 * @param codes the states and bodies in it
 * @param accounts its accounts, in the order of their letters
 * @param plays its states of play
 * @param differences where accounts differ, the weightiest first
 * @param sections the points, side by side
 * @param merged ids of stories that people put together with it
 * @param apart ids of reports that people took out
 * @param alone whether it is a report that people took out of its story
 */
public record StoryView(
        String id,
        String headline,
        String days,
        int reports,
        List<String> codes,
        List<AccountBrief> accounts,
        List<Play> plays,
        List<Differing> differences,
        List<Section> sections,
        List<String> merged,
        List<String> apart,
        boolean alone) {

    /**
     * A state of play of one kind.
     *
     * @param supporter code of the one who would support
     * @param supported code of the other
     * @param kind 'military' …
     * @param clause how far it goes, in words
     * @param quotes the sentences behind it
     */
    public record Play(String supporter, String supported, String kind, String clause, List<Quote> quotes) {}

    /**
     * A difference.
     *
     * @param kind 'contradiction' …
     * @param note what it comes to
     * @param left one side
     * @param right the other
     * @param words both, word against word
     */
    public record Differing(String kind, String note, Side left, Side right, Aligned words) {}

    /**
     * One side of a difference.
     *
     * @param label label of the report
     * @param outlet who published it
     * @param value what differs
     * @param address where the words stand
     */
    public record Side(String label, String outlet, String value, String address) {}

    /**
     * Points under one heading.
     *
     * @param heading what they have in common
     * @param rows one for each point
     */
    public record Section(String heading, List<Row> rows) {}

    /**
     * One point.
     *
     * @param label what it is about
     * @param kinds kinds of differences on it, the weightiest first
     * @param cells one for each account, in order
     */
    public record Row(String label, List<String> kinds, List<Cell> cells) {}

    /**
     * What one account says of one point.
     *
     * @param account the account's letter
     * @param voices what its reports say; empty where it is silent
     */
    public record Cell(String account, List<Voice> voices) {}

    /**
     * What one report says of one point.
     *
     * @param report label of the report where the account has several, else empty
     * @param standing how the event stands
     * @param saidBy whose word it is
     * @param words its words
     * @param address where they stand
     */
    public record Voice(
            String report, Optional<String> standing, Optional<String> saidBy, String words, String address) {}
}
