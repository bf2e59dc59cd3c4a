package org.demarche.serve.report;

import java.util.List;
import java.util.Optional;
import org.demarche.ledger.ReportLine;

/**
 * What the Report page shows.
 *
 * @param id id of the report
 * @param title its headline, shortened
 * @param outlet who published it
 * @param published the day of publication
 * @param address its address, where it may be followed
 * @param rawAddress its address as recorded
 * @param language code of its language
 * @param version what read it; empty if nothing did
 * @param reliability Admiralty grade of its outlet, A to F
 * @param credibility Admiralty grade of the report, 1 to 6
 * @param text the text with its marks
 * @param notes its findings, in order of the text
 * @param named who is spoken of, with the reason, in order of the text
 * @param story the story it is in
 * @param alike the other reports of its account, with what they are to it
 * @param standings the standings there are, for corrections
 * @param classes the classes there are, for corrections
 * @param cut whether the text was too long to be shown whole
 */
public record ReportView(
        String id,
        String title,
        String outlet,
        String published,
        Optional<String> address,
        Optional<String> rawAddress,
        String language,
        String version,
        String reliability,
        String credibility,
        MarkedText text,
        List<Note> notes,
        List<Named> named,
        Optional<StoryLink> story,
        List<Alike> alike,
        List<String> standings,
        List<String> classes,
        boolean cut) {

    /**
     * Words that stand for an actor.
     *
     * @param words as written
     * @param actor whom they mean, with sector
     * @param id the actor's id
     * @param code the code, if there is one
     * @param because why
     * @param places where they stand, the first few
     * @param count how often they do
     */
    public record Named(
            String words,
            String actor,
            String id,
            Optional<String> code,
            String because,
            List<String> places,
            int count) {}

    /**
     * The story of the report.
     *
     * @param id its id
     * @param headline its headline
     * @param reports how many reports it has
     * @param accounts how many accounts
     */
    public record StoryLink(String id, String headline, int reports, int accounts) {}

    /**
     * A report of the same account.
     *
     * @param report which
     * @param relation 'copy' …
     * @param because why
     */
    public record Alike(ReportLine report, String relation, String because) {}

    /**
     * A finding, for the margin.
     *
     * @param number from 1, in order of the text
     * @param kind 'event' or 'statement'
     * @param who who acts or speaks
     * @param what PLOVER class and CAMEO code, or the stance
     * @param whom who is acted upon; empty for a statement
     * @param standing how it stands; empty for a statement
     * @param saidBy whose word it is
     * @param when the date, as far as the text says
     * @param where the place
     * @param concerns what it is about
     * @param words its words
     * @param reasons why these actors: words of the text and whom they were read to mean
     * @param place names it for judgements
     * @param verdict what people decided about it
     */
    public record Note(
            int number,
            String kind,
            String who,
            String what,
            String whom,
            Optional<String> standing,
            Optional<String> saidBy,
            Optional<String> when,
            Optional<String> where,
            List<String> concerns,
            String words,
            List<Reason> reasons,
            String place,
            Verdict verdict) {}

    /**
     * Why an actor.
     *
     * @param words as written
     * @param actor whom they mean
     * @param id the actor's id
     * @param code its code, if it has one
     * @param judged by whose judgement they mean another than they were read as; empty where they do not
     */
    public record Reason(String words, String actor, String id, Optional<String> code, String judged) {}

    /**
     * What people decided about a finding.
     *
     * @param state 'accepted', 'rejected', 'corrected' or empty
     * @param lines one for each judgement that stands
     */
    public record Verdict(String state, List<Line> lines) {}

    /**
     * One judgement that stands.
     *
     * @param sequence its number, to take it back
     * @param words 'standing: denied'
     * @param who the person
     * @param day when
     * @param note why
     */
    public record Line(long sequence, String words, String who, String day, String note) {}
}
