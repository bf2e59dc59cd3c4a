package org.demarche.read.page;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the article on a page. */
final class ArticleFinder {
    private ArticleFinder() {}

    static String text(Document page, String address) {
        Document copy = page.clone();
        Element content = new Readability4J(address, copy).parse().getArticleContent();
        return content == null ? "" : PageText.of(content);
    }
}
