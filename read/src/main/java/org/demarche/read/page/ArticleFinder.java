package org.demarche.read.page;

import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article on a page: Readability's choice on the cleared page, or, where that holds less than half of the
 * running text, the smallest element with most of it.
 */
final class ArticleFinder {
    private static final double MOST = 0.7;

    /** Readability's time grows with the square of a page's elements; articles have some thousands. */
    private static final int MOST_ELEMENTS = 12_000;

    private ArticleFinder() {}

    /**
     * The article's text, a line for each block; empty if there is none.
     *
     * @param page the page; it is cleared of what is not the article
     * @param body the article's text as the page gives it to search engines
     */
    static String text(Document page, String address, Optional<String> body) {
        Clearing.clear(page);
        Element container = container(page.body());
        String dense = PageText.of(container);
        String readable = page.getAllElements().size() > MOST_ELEMENTS ? "" : readable(page, address);
        String found = readable.length() * 2 >= dense.length() ? readable : dense;
        return body.filter(given -> found.length() * 2 < given.length() && !given.contains("<"))
                .orElse(found);
    }

    private static String readable(Document page, String address) {
        Element chosen = new Readability4J(address, page).parse().getArticleContent();
        return chosen == null ? "" : PageText.of(chosen);
    }

    /** The smallest element with most of the page's running text. */
    private static Element container(Element body) {
        RunningText running = RunningText.of(body);
        double most = MOST * running.in(body);
        Element smallest = body;
        @Nullable Element next = body;
        while (next != null) {
            smallest = next;
            next = null;
            for (Element child : smallest.children()) {
                if (!child.normalName().equals("p") && running.in(child) >= most && most > 0) {
                    next = child;
                    break;
                }
            }
        }
        return smallest;
    }
}
