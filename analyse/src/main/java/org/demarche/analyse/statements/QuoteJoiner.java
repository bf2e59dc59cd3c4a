package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.syntax.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Brings quotations and attributions together: a quotation beside a verb of saying is its content, one that stands alone
 * belongs to whoever spoke last, one inside indirect speech is part of it, and any other is no statement.
 */
final class QuoteJoiner {
    private static final int FARTHEST_SOURCE = 14;

    /** An attribution, and whether a quotation is its content. */
    private static final class Slot {
        Attribution attribution;
        final List<Attribution> more = new ArrayList<>();
        boolean quoted;

        Slot(Attribution attribution) {
            this.attribution = attribution;
        }

        Span cue() {
            return attribution.cue().orElseThrow();
        }
    }

    private final Layout layout;
    private final List<Tree> trees;
    private final List<Quotation> quotations;
    private final List<Slot> slots = new ArrayList<>();
    private final List<List<Slot>> bySentence = new ArrayList<>();
    private final List<Attribution> settled = new ArrayList<>();
    private @Nullable Slot lastQuoted;

    private QuoteJoiner(Layout layout, List<Tree> trees, List<Quotation> outermost) {
        this.layout = layout;
        this.trees = trees;
        this.quotations = outermost;
        for (int i = 0; i < layout.sentenceCount(); i++) {
            bySentence.add(new ArrayList<>());
        }
    }

    /** The attributions with their content, in no particular order; those that found none are left out. */
    static List<Attribution> join(
            Layout layout, List<Tree> trees, List<Quotation> outermost, List<Attribution> attributions) {
        QuoteJoiner joiner = new QuoteJoiner(layout, trees, outermost);
        joiner.sort(attributions);
        for (Quotation quotation : outermost) {
            joiner.place(quotation);
        }
        for (Slot slot : joiner.slots) {
            if (slot.attribution.content().isPresent()) {
                joiner.settled.add(slot.attribution);
            }
            joiner.settled.addAll(slot.more);
        }
        return joiner.settled;
    }

    /** What is said inside a quotation stays inside it; the rest waits for the quotations. */
    private void sort(List<Attribution> attributions) {
        @Nullable Slot previous = null;
        for (Attribution attribution : attributions) {
            if (attribution.cue().isEmpty()) {
                Quotation around = around(attribution.content().orElseThrow().start());
                if (previous != null && around == null) {
                    previous.more.add(attribution);
                }
                continue;
            }
            Quotation around = around(attribution.cue().get().start());
            if (around == null) {
                previous = new Slot(attribution);
                slots.add(previous);
                bySentence.get(attribution.sentence()).add(previous);
            } else {
                previous = null;
                attribution
                        .content()
                        .flatMap(content -> clip(content, around.inner()))
                        .ifPresent(content -> settled.add(attribution.withContent(content)));
            }
        }
        for (List<Slot> inSentence : bySentence) {
            inSentence.sort((a, b) -> Integer.compare(a.cue().start(), b.cue().start()));
        }
        slots.sort((a, b) -> Integer.compare(a.cue().start(), b.cue().start()));
    }

    private static Optional<Span> clip(Span content, Span bounds) {
        int start = Math.max(content.start(), bounds.start());
        int end = Math.min(content.end(), bounds.end());
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private @Nullable Quotation around(int offset) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Quotation quotation = quotations.get(middle);
            if (quotation.span().contains(offset)) {
                return quotation;
            }
            if (quotation.span().start() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }

    private void place(Quotation quotation) {
        Span span = quotation.span();
        int first = layout.sentenceAt(span.start());
        int last = layout.sentenceAt(Math.max(span.start(), span.end() - 1));
        if (first < 0) {
            return;
        }
        boolean leads = layout.wordless(layout.sentence(first).start(), span.start())
                || layout.afterSentence(span.start())
                || layout.afterSemicolon(span.start());
        if (!leads && layout.title(quotation.inner())) {
            extend(quotation, first, last);
            return;
        }
        Slot before = before(span, first, leads);
        Slot after = after(quotation, first, last, leads);
        if (after != null && (leads || before == null)) {
            attach(after, contentBefore(after, span, first, leads));
        } else if (before != null) {
            attach(before, contentAfter(before, span));
        } else if (!extend(quotation, first, last) && leads && endsSentence(span, last)) {
            carry(quotation);
        }
    }

    /** 'He said in Rome: "…"', 'adding, "…"'; or the sentence before ends in a colon. */
    private @Nullable Slot before(Span span, int sentence, boolean leads) {
        if (leads) {
            boolean announced = sentence > 0 && layout.lastCharacter(layout.sentence(sentence - 1)) == ':';
            return announced ? lastOpen(sentence - 1) : null;
        }
        Slot found = null;
        for (Slot slot : bySentence.get(sentence)) {
            if (slot.cue().end() <= span.start()) {
                found = slot;
            }
        }
        if (found == null || !found.attribution.quotes()) {
            return null;
        }
        String gap = layout.text().substring(found.cue().end(), span.start()).strip();
        boolean beside = gap.isEmpty() || gap.endsWith(",") || gap.endsWith(":") || gap.equals("that");
        Optional<Span> content = found.attribution.content();
        boolean free = content.isEmpty() || found.quoted || content.get().overlaps(span);
        return beside && free && found.attribution.sourceWord() >= 0 ? found : null;
    }

    private @Nullable Slot lastOpen(int sentence) {
        Slot found = null;
        for (Slot slot : bySentence.get(sentence)) {
            if (slot.attribution.quotes()
                    && slot.attribution.sourceWord() >= 0
                    && slot.attribution.content().isEmpty()) {
                found = slot;
            }
        }
        return found;
    }

    /** '"…," the minister said', '"…?" asked one'. */
    private @Nullable Slot after(Quotation quotation, int first, int last, boolean leads) {
        Span span = quotation.span();
        Slot found = firstAfter(span.end(), last);
        boolean endsSentence = layout.wordless(span.end(), layout.sentence(last).end());
        if (found == null && endsSentence && last + 1 < layout.sentenceCount()) {
            Span next = layout.sentence(last + 1);
            boolean goesOn = Character.isLowerCase(layout.text().charAt(next.start()))
                    && layout.paragraphAt(next.start()) == layout.paragraphAt(span.start());
            found = goesOn ? firstAfter(span.end(), last + 1) : null;
        }
        if (found == null || !found.attribution.quotes()) {
            return null;
        }
        if (!named(found, span)) {
            return null;
        }
        int lead = lead(found, span.end());
        String gap = layout.text().substring(span.end(), lead).strip();
        if (letters(gap) > FARTHEST_SOURCE) {
            return null;
        }
        boolean comma = gap.startsWith(",") || gap.startsWith("—") || gap.startsWith("–") || gap.startsWith("-");
        boolean ended = ",?!.…—–-".indexOf(layout.lastCharacter(quotation.inner())) >= 0;
        Optional<Span> content = found.attribution.content();
        boolean free = content.isEmpty()
                || content.get().overlaps(span)
                || content.get().end() <= found.cue().start();
        // At the head of a sentence a quotation is what is said, whatever else the parse took for it.
        return (free || leads) && (comma || ended || leads && first == last) ? found : null;
    }

    /** Makes sure that the cue after a quotation has its source outside it; by the place of the words if the parse fails. */
    private boolean named(Slot slot, Span quotation) {
        Attribution attribution = slot.attribution;
        Optional<Span> phrase = attribution.sourcePhrase();
        boolean outside = phrase.isPresent()
                && phrase.get().start() >= quotation.end()
                && around(phrase.get().start()) == null;
        boolean earlier = phrase.isPresent() && phrase.get().end() <= quotation.start();
        boolean participle = earlier && attribution.cue().isPresent() && !finite(attribution);
        if (outside || participle) {
            return true;
        }
        Optional<QuoteNeighbour> neighbour =
                QuoteNeighbour.of(trees.get(attribution.sentence()), attribution.cueWord(), quotation);
        neighbour.ifPresent(found -> slot.attribution = attribution.withSource(found.word(), found.phrase()));
        return neighbour.isPresent() || earlier;
    }

    private boolean finite(Attribution attribution) {
        return !trees.get(attribution.sentence())
                .word(attribution.cueWord())
                .xpos()
                .equals("VBG");
    }

    private @Nullable Slot firstAfter(int offset, int sentence) {
        for (Slot slot : bySentence.get(sentence)) {
            if (slot.cue().start() >= offset) {
                return slot;
            }
        }
        return null;
    }

    /** Where cue and source begin, whichever comes first. */
    private static int lead(Slot slot, int from) {
        int cue = slot.cue().start();
        Optional<Span> source = slot.attribution.sourcePhrase();
        boolean sourceFirst = source.isPresent()
                && source.get().start() >= from
                && source.get().start() < cue
                && slot.attribution.sourceSentence() == slot.attribution.sentence();
        return sourceFirst ? source.get().start() : cue;
    }

    /** 'The plan is "bad," he said': what stands before the quotation in its sentence is said too. */
    private Span contentBefore(Slot slot, Span span, int sentence, boolean leads) {
        if (leads || layout.lastCharacter(new Span(layout.sentence(sentence).start(), span.start())) == ':') {
            return span;
        }
        Optional<Span> content = slot.attribution.content();
        if (content.isPresent() && content.get().overlaps(span)) {
            return new Span(Math.min(content.get().start(), span.start()), span.end());
        }
        for (Slot other : bySentence.get(sentence)) {
            if (other.cue().end() <= span.start()) {
                return span;
            }
        }
        return new Span(layout.sentence(sentence).start(), span.end());
    }

    private static Span contentAfter(Slot slot, Span span) {
        Optional<Span> content = slot.attribution.content();
        if (!slot.quoted
                && content.isPresent()
                && content.get().overlaps(span)
                && content.get().start() >= slot.cue().end()) {
            return content.get().union(span);
        }
        return span;
    }

    private void attach(Slot slot, Span content) {
        if (slot.quoted) {
            slot.more.add(slot.attribution.continued(content, true));
        } else {
            Span whole = content;
            // What the parse took for the rest of the clause is a piece of its own only if no quotation covers it.
            slot.more.removeIf(piece -> piece.content().orElseThrow().overlaps(whole));
            slot.attribution = slot.attribution.withContent(content);
            slot.quoted = true;
        }
        lastQuoted = slot;
        // '"…," said Wu, He said': of two who are said to say the same, the one that holds the other's words goes.
        for (Slot other : bySentence.get(slot.attribution.sentence())) {
            Optional<Span> whole = other.attribution.content();
            boolean doubled = other != slot
                    && whole.isPresent()
                    && whole.get().start() == content.start()
                    && whole.get().contains(slot.cue());
            if (doubled) {
                other.attribution = other.attribution.withoutContent();
            }
        }
    }

    /** A quotation that indirect speech runs into belongs to it. */
    private boolean extend(Quotation quotation, int first, int last) {
        boolean found = false;
        for (int sentence = first; sentence <= last && sentence <= first + 1; sentence++) {
            for (Slot slot : bySentence.get(sentence)) {
                Optional<Span> content = slot.attribution.content();
                if (content.isPresent() && content.get().overlaps(quotation.span())) {
                    found = true;
                    Span union = content.get().union(quotation.span());
                    if (!union.overlaps(slot.cue())) {
                        slot.attribution = slot.attribution.withContent(union);
                    }
                }
                for (int i = 0; i < slot.more.size(); i++) {
                    Span piece = slot.more.get(i).content().orElseThrow();
                    if (piece.overlaps(quotation.span())) {
                        found = true;
                        Span union = piece.union(quotation.span());
                        if (!union.overlaps(slot.cue())) {
                            slot.more.set(i, slot.more.get(i).withContent(union));
                        }
                    }
                }
            }
        }
        return found;
    }

    private boolean endsSentence(Span span, int sentence) {
        return ".?!".indexOf(layout.lastCharacter(new Span(span.start(), span.end() - 1))) >= 0
                || layout.wordless(
                        span.end(),
                        Math.max(span.end(), layout.sentence(sentence).end()));
    }

    /** A quotation that stands alone is by whoever spoke last in its paragraph, or in the one before if it fills its own. */
    private void carry(Quotation quotation) {
        Slot speaker = quotation.continues()
                ? lastQuoted
                : lastSpeaker(quotation.span().start());
        if (speaker == null) {
            return;
        }
        int away =
                layout.paragraphsBetween(speaker.cue().start(), quotation.span().start());
        boolean fills = layout.wordless(
                        layout.paragraph(quotation.span().start()).start(),
                        quotation.span().start())
                && layout.wordless(
                        quotation.span().end(),
                        Math.max(
                                quotation.span().end(),
                                layout.paragraph(Math.max(
                                                quotation.span().start(),
                                                quotation.span().end() - 1))
                                        .end()));
        if (quotation.continues() || away == 0 || away == 1 && fills && speaker.quoted) {
            speaker.more.add(speaker.attribution.continued(quotation.span(), false));
            lastQuoted = speaker;
        }
    }

    private @Nullable Slot lastSpeaker(int offset) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).cue().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0 && i >= low - 8; i--) {
            Slot slot = slots.get(i);
            boolean speaks = slot.attribution.quotes()
                    && slot.attribution.sourceWord() >= 0
                    && slot.attribution.content().isPresent();
            if (speaks && !reported(i)) {
                return slot;
            }
        }
        return null;
    }

    /** Whether a cue stands in what an earlier cue of its sentence says. */
    private boolean reported(int index) {
        Slot slot = slots.get(index);
        for (Slot other : bySentence.get(slot.attribution.sentence())) {
            Optional<Span> content = other.attribution.content();
            if (other != slot && content.isPresent() && content.get().contains(slot.cue())) {
                return true;
            }
        }
        return false;
    }

    private static int letters(String gap) {
        return (int) gap.chars().filter(Character::isLetterOrDigit).count();
    }
}
