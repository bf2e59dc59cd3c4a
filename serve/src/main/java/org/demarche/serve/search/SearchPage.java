package org.demarche.serve.search;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.Found;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Search;
import org.demarche.serve.page.Codes;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;

/** {@code /search?q=…}: reports that hold the words, the best first. */
public final class SearchPage {
    /** So many on a page. */
    public static final int PAGE = 25;

    private static final int MOST_PAGES = 40;
    private static final int MOST_ACTORS = 12;

    private final Pages pages;
    private final Ledger ledger;

    /** Searches a ledger. */
    public SearchPage(Pages pages, Ledger ledger) {
        this.pages = pages;
        this.ledger = ledger;
    }

    /**
     * What the page shows.
     *
     * @param words what was looked for
     * @param found the reports
     * @param code the code of a state or body that the words are, to lead to its page
     * @param actors those whose name begins with the words, as people judged them
     * @param newest of how many reports these are the best, where more hold the words; empty where all were ranked
     * @param next number of the next page, if there is one
     */
    public record View(
            String words,
            List<Hit> found,
            Optional<String> code,
            List<Named> actors,
            Optional<Integer> newest,
            Optional<Integer> next) {}

    /** An actor: its id, its name, its code. */
    public record Named(String id, String name, Optional<String> code) {}

    /**
     * A report that was found.
     *
     * @param id its id
     * @param title its headline
     * @param about outlet and day
     * @param excerpt some of its words
     */
    public record Hit(String id, String title, String about, String excerpt) {}

    /** Answers with what was found. */
    public void show(Context context) {
        String words = Optional.ofNullable(context.queryParam("q"))
                .map(typed -> Shown.cut(typed, 300))
                .orElse("");
        int page = Optional.ofNullable(context.queryParam("page"))
                .filter(number -> number.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .orElse(0);
        Search.Best best = ledger.search().best(words, PAGE + 1, page * PAGE);
        List<Found> found = best.reports();
        String upper = words.strip();
        View view = new View(
                words,
                found.stream().limit(PAGE).map(SearchPage::hit).toList(),
                Optional.of(upper).filter(Codes::isCode),
                page > 0 || upper.isBlank() ? List.of() : named(upper),
                best.inPart() ? Optional.of(Search.MOST_RANKED) : Optional.empty(),
                found.size() > PAGE && page < MOST_PAGES ? Optional.of(page + 1) : Optional.empty());
        pages.show(
                context,
                "search/search",
                pages.frame(context, words.isBlank() ? "Search" : "Search: " + words, "search"),
                view);
    }

    private List<Named> named(String words) {
        return ledger.actors().named(Shown.cut(words, 80), MOST_ACTORS).stream()
                .map(known -> new Named(
                        known.id(),
                        Shown.cut(known.actor().name(), 60),
                        known.actor().country()))
                .toList();
    }

    private static Hit hit(Found found) {
        return new Hit(
                found.report(),
                Shown.title(found.title(), "Report without a headline"),
                found.outlet().map(name -> Shown.cut(name, 80)).orElse("outlet not known")
                        + found.published().map(day -> ", " + day).orElse(""),
                Shown.cut(found.excerpt(), 400));
    }
}
