package org.demarche.read.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what its own markup calls something else than the article: captions, galleries, forms, menus,
 * lists of other reports, sharing, what is hidden from readers. An element that holds much of the page's running text
 * stays whatever it is called, for pages name the frame around an article as they like.
 */
final class Clearing {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, button, select, textarea, svg, meta, link";
    private static final String OTHER =
            "form, aside, footer, figure, figcaption, nav, dialog, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=search], [role=complementary], [role=dialog]";
    private static final Pattern NAMES =
            Pattern.compile("(?:^|[\\s_-])(?:caption|captions|credit|credits|gallery|slideshow|carousel"
                    + "|newsletter|subscribe|subscription|signup|sign-up|related|recirc|recirculation|promo|promos|byline|author-bio"
                    + "|author-info|authorbox|author-box|bio|social|socials|share|shares|sharing|sharebar|share-bar|sharedaddy|comment|comments"
                    + "|disqus|respond|breadcrumb|breadcrumbs|advert|advertisement|ads|ad|sponsor|sponsored|taboola|outbrain|tags|taglist"
                    + "|tag-list|post-tags|post-meta|entry-meta|article-meta|read-more|readmore|most-read|mostread|popular|trending"
                    + "|recommended|recommendations|cookie|cookies|consent|gdpr|paywall|popup|modal|toolbar|pagination|pager|sr-only"
                    + "|visually-hidden|visuallyhidden|screen-reader-text|offscreen|hidden|jp-relatedposts|mw-editsection|toc"
                    + "|copyright|disclaimer|media-caption|image-caption|imagecaption|wp-caption-text|photo-credit|story-tools"
                    + "|up-next|upnext|next-article|embedded|inline-related|bottom-related|also-read)(?:$|[\\s_-])");
    private static final Pattern UNSEEN = Pattern.compile("display\\s?:\\s?none|visibility\\s?:\\s?hidden");
    private static final double MUCH = 0.25;

    private Clearing() {}

    static void clear(Document page) {
        page.select(NEVER_TEXT).remove();
        Element body = page.body();
        RunningText running = RunningText.of(body);
        for (Element element : body.select(OTHER + ", [class], [id], [style]")) {
            if (element.parent() != null && isOther(element) && running.in(element) <= MUCH * running.in(body)) {
                element.remove();
            }
        }
        // Some sites put all of a page into one form, which Readability would take out.
        body.select("form, aside, footer").forEach(element -> element.tagName("div"));
    }

    private static boolean isOther(Element element) {
        String name = element.normalName();
        if (name.equals("body") || name.equals("article") || name.equals("main") || name.equals("p")) {
            return false;
        }
        return element.is(OTHER)
                || UNSEEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find()
                || NAMES.matcher(element.className().toLowerCase(Locale.ROOT)).find()
                || NAMES.matcher(element.id().toLowerCase(Locale.ROOT)).find();
    }
}
