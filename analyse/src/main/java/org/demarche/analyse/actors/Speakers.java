package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** Who speaks the quoted words of a report: whom 'I' and 'we' mean there, and 'he' before a name that comes later. */
final class Speakers {
    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "write",
            "retort",
            "reply",
            "answer",
            "argue",
            "insist",
            "vow",
            "ask",
            "declare",
            "announce",
            "warn",
            "claim",
            "state",
            "note",
            "remark",
            "explain",
            "complain",
            "thunder",
            "shout",
            "joke",
            "boast",
            "stress",
            "assure",
            "promise",
            "threaten",
            "admit",
            "acknowledge",
            "concede",
            "confirm",
            "deny",
            "maintain",
            "recall",
            "observe",
            "respond",
            "tweet",
            "post",
            "protest",
            "plead",
            "urge",
            "demand",
            "repeat",
            "object",
            "conclude",
            "continue",
            "report",
            "predict",
            "suggest",
            "snap",
            "quip",
            "pledge",
            "swear",
            "scoff",
            "counter",
            "laugh",
            "sigh",
            "whisper",
            "cry",
            "think",
            "believe",
            "speak",
            "read",
            "put",
            "call",
            "charge",
            "allege",
            "caution",
            "comment",
            "describe",
            "go");

    /**
     * A word of the report.
     *
     * @param sentence index of its sentence
     * @param word index in it
     */
    record Place(int sentence, int word) {}

    private final List<SentenceView> views;
    private final int[] starts;
    private final int[] ends;

    Speakers(String text, List<SentenceView> views) {
        this.views = views;
        List<int[]> spans = quotations(text);
        starts = spans.stream().mapToInt(span -> span[0]).toArray();
        ends = spans.stream().mapToInt(span -> span[1]).toArray();
    }

    // From mark to mark, none longer than its paragraph.
    private static List<int[]> quotations(String text) {
        List<int[]> spans = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean closes = open >= 0 && (sign == '"' || sign == '”' || sign == '\n');
            if (closes) {
                spans.add(new int[] {open, i});
                open = -1;
            } else if (sign == '"' || sign == '“') {
                open = i;
            }
        }
        if (open >= 0) {
            spans.add(new int[] {open, text.length()});
        }
        return spans;
    }

    /** Whether a word stands between quotation marks. */
    boolean isQuoted(int sentence, int word) {
        int at = views.get(sentence).tree().word(word).start();
        int index = java.util.Arrays.binarySearch(starts, at);
        int before = index >= 0 ? index : -index - 2;
        return before >= 0 && at <= ends[before];
    }

    /** Whether a word is the subject of a verb of speech. */
    static boolean speaks(Tree tree, int word) {
        int verb = tree.head(word);
        return verb >= 0 && tree.is(word, "nsubj") && isSpeech(tree, verb);
    }

    /** The subjects of the verbs of speech around quoted words, the likeliest first. */
    List<Place> of(int sentence, int word) {
        List<Place> found = new ArrayList<>();
        add(sentence, word, found);
        if (sentence > 0) {
            add(sentence - 1, views.get(sentence - 1).tree().size(), found);
        }
        if (sentence + 1 < views.size()) {
            add(sentence + 1, 0, found);
        }
        return found;
    }

    /** The subject of the verb of speech after a word, where that verb says what the word stands in; else null. */
    @Nullable
    Place after(int sentence, int word) {
        Tree tree = views.get(sentence).tree();
        for (int at = word; at >= 0; at = tree.head(at)) {
            int verb = tree.head(at);
            boolean said = tree.is(at, "ccomp") || tree.is(at, "parataxis");
            if (said && verb > word && isSpeech(tree, verb)) {
                int subject = tree.child(verb, "nsubj");
                return subject > word ? new Place(sentence, subject) : null;
            }
            int beside = tree.child(at, "parataxis");
            if (beside > word && isSpeech(tree, beside) && tree.child(beside, "nsubj") > word) {
                return new Place(sentence, tree.child(beside, "nsubj"));
            }
        }
        return null;
    }

    private void add(int sentence, int word, List<Place> found) {
        Tree tree = views.get(sentence).tree();
        int best = -1;
        for (int verb = 0; verb < tree.size(); verb++) {
            if (!isSpeech(tree, verb) || isQuoted(sentence, verb)) {
                continue;
            }
            int subject = subject(tree, verb);
            boolean nearer = best < 0 || Math.abs(verb - word) < Math.abs(best - word);
            if (subject >= 0 && !isQuoted(sentence, subject) && nearer) {
                best = verb;
            }
        }
        if (best >= 0) {
            found.add(new Place(sentence, subject(tree, best)));
        }
    }

    // After the verb the tree may miss that it is the subject: 'said Peru's prime minister, Ana Ruiz'.
    private static int subject(Tree tree, int verb) {
        int subject = tree.child(verb, "nsubj");
        for (int child : subject >= 0 ? List.<Integer>of() : tree.children(verb, "dep")) {
            Upos upos = tree.word(child).upos();
            if (child > verb && (upos == Upos.PROPN || upos == Upos.NOUN)) {
                return child;
            }
        }
        return subject;
    }

    private static boolean isSpeech(Tree tree, int verb) {
        return SPEECH.contains(tree.word(verb).lemma())
                && tree.word(verb).xpos().startsWith("V");
    }
}
