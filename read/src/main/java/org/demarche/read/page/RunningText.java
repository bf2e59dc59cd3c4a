package org.demarche.read.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many characters, spaces aside, of each element's text stand in paragraphs and outside of links, counted in one pass. */
final class RunningText implements NodeVisitor {
    private final IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private int total;
    private int paragraphs;
    private int links;

    private RunningText() {}

    static RunningText of(Element root) {
        RunningText counted = new RunningText();
        root.traverse(counted);
        return counted;
    }

    /** The length within an element; 0 for one that was not there when counting. */
    int in(Element element) {
        return lengths.getOrDefault(element, 0);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && paragraphs > 0 && links == 0) {
            total += (int) words.getWholeText()
                    .chars()
                    .filter(unit -> !Character.isWhitespace(unit))
                    .count();
        } else if (node instanceof Element element) {
            starts.push(total);
            paragraphs += element.normalName().equals("p") ? 1 : 0;
            links += element.normalName().equals("a") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            lengths.put(element, total - starts.pop());
            paragraphs -= element.normalName().equals("p") ? 1 : 0;
            links -= element.normalName().equals("a") ? 1 : 0;
        }
    }
}
