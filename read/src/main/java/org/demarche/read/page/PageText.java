package org.demarche.read.page;

import java.util.Set;
import org.demarche.read.line.Lines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element as a reader sees it: blocks and line breaks become lines, other white space one space. */
final class PageText implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "head",
            "audio",
            "video",
            "canvas");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "tr",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "br",
            "hr",
            "address",
            "details",
            "summary",
            "body",
            "center");

    private final StringBuilder text = new StringBuilder();
    private int unseen;
    private int links;
    private int lineStart;
    private int linkedInLine;

    private PageText() {}

    /** The lines of the element's text; blocks without text give none. */
    static String of(Element element) {
        PageText visitor = new PageText();
        element.traverse(visitor);
        visitor.endLine();
        return visitor.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (unseen == 0) {
                append(words.getWholeText());
            }
        } else if (node instanceof Element element) {
            links += element.normalName().equals("a") ? 1 : 0;
            if (UNSEEN.contains(element.normalName())) {
                unseen++;
            } else if (LINES.contains(element.normalName())) {
                endLine();
            } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
                append(" ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= element.normalName().equals("a") ? 1 : 0;
            if (UNSEEN.contains(element.normalName())) {
                unseen--;
            } else if (LINES.contains(element.normalName())) {
                endLine();
            }
        }
    }

    private void append(String words) {
        for (int index = 0; index < words.length(); index++) {
            char unit = words.charAt(index);
            if (Character.isWhitespace(unit) || unit == '\u00A0') {
                if (!text.isEmpty()
                        && text.charAt(text.length() - 1) != ' '
                        && text.charAt(text.length() - 1) != '\n') {
                    text.append(' ');
                }
            } else {
                text.append(unit);
                linkedInLine += links > 0 ? 1 : 0;
            }
        }
    }

    private void endLine() {
        int end = text.length();
        while (end > lineStart && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(isLink(lineStart, end) ? lineStart : end);
        if (text.length() > lineStart) {
            text.append('\n');
        }
        lineStart = text.length();
        linkedInLine = 0;
    }

    /** A block that is a link and no sentence leads to another report. */
    private boolean isLink(int start, int end) {
        if (linkedInLine == 0) {
            return false;
        }
        long letters =
                text.substring(start, end).chars().filter(unit -> unit != ' ').count();
        return linkedInLine >= 0.9 * letters && !Lines.endsSentence(text.substring(start, end));
    }
}
