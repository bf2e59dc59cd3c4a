package org.demarche.read.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.read.line.Lines;
import org.demarche.read.text.PublicationDate;
import org.demarche.read.text.TextReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in its head, its JSON-LD and its address: title, outlet, date, language, address. */
final class PageFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_JSON = 2_000_000;
    private static final Set<String> ARTICLE_TYPES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "blogposting",
            "backgroundnewsarticle",
            "liveblogposting",
            "socialmediaposting",
            "techarticle",
            "report");
    private static final Pattern DATE_IN_ADDRESS = Pattern.compile(
            "/((?:19|20)\\d{2})[/-](\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\\d{1,2})(?=[/-])",
            Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final Optional<String> address;
    private final List<JsonNode> articles = new ArrayList<>();

    /**
     * The facts of a page.
     *
     * @param address where the page was fetched, if it was
     */
    PageFacts(Document page, Optional<String> address) {
        this.page = page;
        this.address = address;
        for (Element script : page.select("script[type*=ld+json]")) {
            String data = script.data();
            if (data.length() <= LONGEST_JSON) {
                try {
                    collect(JSON.readTree(data), 0);
                } catch (JsonProcessingException damaged) {
                    // Pages often carry broken JSON-LD; what the rest of the page says is used instead.
                }
            }
        }
    }

    Optional<String> title() {
        Optional<String> site = siteName();
        return json("headline")
                .or(() -> meta("og:title", "twitter:title", "dc.title", "parsely-title"))
                .or(() -> first("article h1, h1[itemprop=headline], h1"))
                .or(() -> Optional.of(page.title()))
                .map(title -> org.jsoup.parser.Parser.unescapeEntities(title, false))
                .map(Lines::one)
                .filter(title -> !title.isEmpty())
                .map(title -> withoutSite(title, site));
    }

    Optional<String> outlet() {
        return siteName()
                .or(() -> publisher())
                .or(() -> meta("application-name", "dc.publisher", "publisher"))
                .or(() -> url().flatMap(PageFacts::host))
                .map(Lines::one)
                .filter(name -> !name.isEmpty() && name.length() <= 100);
    }

    Optional<LocalDate> published() {
        return json("datePublished")
                .or(() -> meta(
                        "article:published_time",
                        "og:article:published_time",
                        "og:published_time",
                        "datepublished",
                        "parsely-pub-date",
                        "sailthru.date",
                        "dc.date",
                        "dc.date.issued",
                        "dcterms.created",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "article.published",
                        "publication_date",
                        "date",
                        "cxenseparse:recs:publishtime"))
                .flatMap(PublicationDate::in)
                .or(() -> itemDate())
                .or(() -> url().flatMap(PageFacts::dateInAddress))
                .or(() -> json("dateCreated").flatMap(PublicationDate::in))
                .or(this::shownDate);
    }

    Optional<String> language() {
        return Optional.of(page.select("html").attr("lang"))
                .filter(code -> !code.isBlank())
                .or(() -> json("inLanguage"))
                .or(() -> meta("og:locale", "content-language"))
                .map(code -> code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(code -> code.length() == 2);
    }

    Optional<String> url() {
        return address.or(() -> Optional.of(page.select("link[rel=canonical]").attr("href"))
                .filter(PageFacts::isAddress)
                .or(() -> meta("og:url").filter(PageFacts::isAddress)));
    }

    /** The article's text as the page gives it to search engines, where it does. */
    Optional<String> articleBody() {
        return json("articleBody");
    }

    private Optional<String> siteName() {
        return meta("og:site_name").filter(name -> !name.isBlank() && !isAddress(name));
    }

    private Optional<String> publisher() {
        for (JsonNode article : articles) {
            JsonNode publisher = article.path("publisher");
            JsonNode name = publisher.isArray() ? publisher.path(0).path("name") : publisher.path("name");
            if (name.isTextual() && !name.asText().isBlank()) {
                return Optional.of(name.asText());
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> itemDate() {
        for (Element element :
                page.select("[itemprop=datePublished], time[pubdate], time.published, time.entry-date")) {
            String value = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            Optional<LocalDate> date = PublicationDate.in(value.isBlank() ? element.text() : value);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** A date that readers see: only the article's own time elements, for lists of other reports have theirs. */
    private Optional<LocalDate> shownDate() {
        List<LocalDate> dates =
                page.select("article time[datetime], header time[datetime], main time[datetime]").stream()
                        .map(time -> PublicationDate.in(time.attr("datetime")))
                        .flatMap(Optional::stream)
                        .toList();
        return dates.stream().findFirst();
    }

    private void collect(JsonNode node, int depth) {
        if (depth > 6) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, depth + 1));
        } else if (node.isObject()) {
            JsonNode type = node.path("@type");
            boolean article =
                    type.isArray() ? type.valueStream().anyMatch(PageFacts::isArticleType) : isArticleType(type);
            if (article) {
                articles.add(node);
            }
            collect(node.path("@graph"), depth + 1);
            collect(node.path("mainEntity"), depth + 1);
        }
    }

    private static boolean isArticleType(JsonNode type) {
        return ARTICLE_TYPES.contains(type.asText().toLowerCase(Locale.ROOT));
    }

    private Optional<String> json(String field) {
        return articles.stream()
                .map(article -> article.path(field))
                .filter(value -> value.isTextual() && !value.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst();
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            for (Element element : page.select("meta[content]")) {
                if ((element.attr("property").equalsIgnoreCase(name)
                                || element.attr("name").equalsIgnoreCase(name)
                                || element.attr("itemprop").equalsIgnoreCase(name)
                                || element.attr("http-equiv").equalsIgnoreCase(name))
                        && !element.attr("content").isBlank()) {
                    return Optional.of(element.attr("content").strip());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> first(String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(Element::text)
                .filter(text -> !text.isBlank());
    }

    private static String withoutSite(String title, Optional<String> site) {
        if (site.isPresent()) {
            Pattern ending =
                    Pattern.compile("\\s+[|–—·:-]\\s+" + Pattern.quote(site.get()) + "$", Pattern.CASE_INSENSITIVE);
            Matcher found = ending.matcher(title);
            if (found.find()) {
                return TextReader.withoutSection(title.substring(0, found.start()));
            }
        }
        return TextReader.withoutSection(title);
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost())
                    .map(host -> host.startsWith("www.") ? host.substring(4) : host);
        } catch (java.net.URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dateInAddress(String address) {
        Matcher date = DATE_IN_ADDRESS.matcher(address + "/");
        if (!date.find()) {
            return Optional.empty();
        }
        String month = Objects.requireNonNull(date.group(2));
        return Character.isDigit(month.charAt(0))
                ? PublicationDate.in(date.group(1) + "-" + month + "-" + date.group(3))
                : PublicationDate.in(date.group(3) + " " + month + " " + date.group(1));
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }
}
