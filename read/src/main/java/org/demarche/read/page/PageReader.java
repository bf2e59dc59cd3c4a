package org.demarche.read.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.read.bytes.Characters;
import org.demarche.read.bytes.RefusedException;
import org.demarche.read.furniture.Furniture;
import org.demarche.read.line.Lines;
import org.demarche.read.text.PlainReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeVisitor;

/** Reads the article of a web page. */
public final class PageReader {
    private static final Pattern META_CHARSET = Pattern.compile(
            "<meta[^>]{0,300}charset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([A-Za-z0-9_:.-]{2,40})|<\\?xml[^>]{0,200}encoding=[\"']([A-Za-z0-9_.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 700;

    private PageReader() {}

    /**
     * The report on a page.
     *
     * @param bytes the page as it was sent or stored
     * @param declared the charset that the server named, if any
     * @param address where the page was fetched, if it was
     * @throws RefusedException if the bytes are no text, or the page holds no article
     */
    public static PlainReport read(byte[] bytes, Optional<String> declared, Optional<String> address)
            throws RefusedException {
        return read(Characters.decode(bytes, declared.or(() -> metaCharset(bytes))), address);
    }

    /** The report on a page whose characters are known. */
    public static PlainReport read(String html, Optional<String> address) throws RefusedException {
        Document page = Jsoup.parse(html, address.orElse(""));
        requireShallow(page);
        PageFacts facts = new PageFacts(page, address);
        Optional<String> title = facts.title();
        List<String> paragraphs = paragraphs(page, facts);
        ErrorPage.refuse(title.orElse(""), page, paragraphs);
        return new PlainReport(title, facts.outlet(), facts.published(), facts.url(), facts.language(), paragraphs);
    }

    /** The text of the article on a page, furniture removed; empty if it has none. */
    public static List<String> article(String html) throws RefusedException {
        Document page = Jsoup.parse(html);
        requireShallow(page);
        return paragraphs(page, new PageFacts(page, Optional.empty()));
    }

    private static List<String> paragraphs(Document page, PageFacts facts) {
        String found =
                ArticleFinder.text(page.clone(), facts.url().orElse("https://page.invalid/"), facts.articleBody());
        return ArticleLines.own(Furniture.removed(Lines.of(found)), facts.title());
    }

    private static Optional<String> metaCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head);
        return meta.find()
                ? Optional.ofNullable(meta.group(1)).or(() -> Optional.ofNullable(meta.group(2)))
                : Optional.empty();
    }

    /** Pages nested thousands deep are made to break readers; finding the article walks the tree recursively. */
    private static void requireShallow(Document page) throws RefusedException {
        int[] deepest = {0};
        page.traverse((NodeVisitor) (node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        if (deepest[0] > DEEPEST) {
            throw new RefusedException("Its HTML is nested %,d deep, which no article is.".formatted(deepest[0]));
        }
    }
}
