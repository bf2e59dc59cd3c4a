package org.demarche.brief;

import java.util.List;
import java.util.Optional;

/**
 * What stories come to. All renderers show this and nothing else, so that text, Markdown, HTML and JSON say the same.
 *
 * @param stories the newest first
 * @param unreadable inputs that gave no report
 */
public record Brief(List<StoryBrief> stories, List<Unread> unreadable) {

    /**
     * An input that gave no report.
     *
     * @param where the file or address
     * @param reason why, and what to do
     */
    public record Unread(String where, String reason) {}

    /**
     * One story.
     *
     * @param id id of the story
     * @param headline title of its first report
     * @param from first day of publication, ISO 8601
     * @param to last day of publication, ISO 8601
     * @param actors codes of the states and bodies that act in it, those that act most first
     * @param accounts its independent accounts
     * @param pairs state of play for each pair that back or oppose one another
     * @param agreed what two or more accounts say alike, standing included
     * @param differing where accounts differ, the weightiest first
     * @param speeches who said what, those told by most accounts first
     * @param single what no second account says alike
     */
    public record StoryBrief(
            String id,
            String headline,
            Optional<String> from,
            Optional<String> to,
            List<String> actors,
            List<AccountBrief> accounts,
            List<PairBrief> pairs,
            List<PointBrief> agreed,
            List<PointBrief> differing,
            List<PointBrief> speeches,
            List<PointBrief> single) {
        /** How many reports the story has. */
        public int reportCount() {
            return accounts.stream()
                    .mapToInt(account -> account.reports().size())
                    .sum();
        }
    }

    /**
     * One independent account.
     *
     * @param letter how the brief refers to it: A, B, … Z, AA …
     * @param reports its reports, the origin or earliest first
     */
    public record AccountBrief(String letter, List<ReportBrief> reports) {}

    /**
     * One report of an account.
     *
     * @param id id of the report
     * @param outlet who published it, or its title or id where that is not known
     * @param published day of publication, ISO 8601
     * @param title its headline
     * @param url its address
     * @param relation what it is to the account: 'origin', 'copy', 'relay', 'alone'
     * @param because why it is held to be of this account
     */
    public record ReportBrief(
            String id,
            String outlet,
            Optional<String> published,
            Optional<String> title,
            Optional<String> url,
            String relation,
            String because) {}

    /**
     * State of play of a pair.
     *
     * @param supporter code of the one who would support
     * @param supported code of the other
     * @param kinds one clause for each kind of support that is spoken of
     */
    public record PairBrief(String supporter, String supported, List<KindBrief> kinds) {}

    /**
     * State of play of one kind of support.
     *
     * @param kind 'military', 'economic', 'diplomatic' or 'words'
     * @param clause how far it goes, in words
     * @param quotes the sentences behind it, the furthest step's first
     */
    public record KindBrief(String kind, String clause, List<Quote> quotes) {}

    /**
     * One point.
     *
     * @param kind 'event', 'statement' or 'detail'
     * @param label what it is about
     * @param versions what each account says, with its words
     * @param silent letters of the accounts that say nothing of it
     * @param differences where they differ, the weightiest first
     */
    public record PointBrief(
            String kind,
            String label,
            List<VersionBrief> versions,
            List<String> silent,
            List<DifferenceBrief> differences) {}

    /**
     * What one account says of a point.
     *
     * @param account label of the report: the account's letter, with a number where the account has several reports
     * @param standing how an event stands; empty for statements and details
     * @param saidBy whose word it is
     * @param quotes the words
     */
    public record VersionBrief(
            String account, Optional<String> standing, Optional<String> saidBy, List<Quote> quotes) {}

    /**
     * Two accounts that differ.
     *
     * @param kind 'contradiction', 'standing', 'affiliation', 'number' …
     * @param note what it comes to
     * @param leftValue one side, in its words
     * @param left the words it stands in
     * @param rightValue the other side, in its words
     * @param right the words it stands in
     */
    public record DifferenceBrief(
            String kind, String note, String leftValue, Quote left, String rightValue, Quote right) {}

    /**
     * Words of a report.
     *
     * @param account label of the report: 'B', or 'A2' for the second report of account A
     * @param report id of the report
     * @param outlet who published it
     * @param exact the exact words
     * @param start their offset in the report's text, UTF-16
     * @param end offset after them
     * @param sentence the sentence that holds them, on one line
     * @param before the words of the paragraph before them
     * @param after the words of the paragraph after them
     */
    public record Quote(
            String account,
            String report,
            String outlet,
            String exact,
            int start,
            int end,
            String sentence,
            String before,
            String after) {}
}
