package org.demarche.analyse.statements;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The written forms of the lexicon's verbs and nouns, so that a cue is known by its form where the parse's lemma fails. */
final class Inflections {
    /** Verbs whose past and participle do not end in -ed: base, past, participle. */
    private static final String[] IRREGULAR = {
        "say said said",
        "tell told told",
        "write wrote written",
        "speak spoke spoken",
        "think thought thought",
        "find found found",
        "hold held held",
        "know knew known",
        "see saw seen",
        "feel felt felt",
        "swear swore sworn",
        "seek sought sought",
        "mean meant meant",
        "hear heard heard",
        "read read read",
        "sing sang sung",
        "foresee foresaw foreseen",
        "teach taught taught",
        "show showed shown",
        "prove proved proven",
        "forecast forecast forecast",
        "bet bet bet",
        "let let let",
        "put put put",
        "set set set",
        "lay laid laid",
        "take took taken",
        "go went gone",
        "come came come",
        "give gave given",
        "get got got",
        "make made made",
        "understand understood understood",
        "withdraw withdrew withdrawn",
        "forbid forbade forbidden",
        "cast cast cast",
        "recast recast recast",
        "deem deemed deemed",
        "choose chose chosen",
        "dream dreamt dreamt",
        "bid bade bidden",
        "shoot shot shot",
        "hit hit hit",
        "cut cut cut",
        "sum summed summed",
        "fight fought fought",
        "plead pled pled",
        "learn learnt learnt",
        "overlook overlooked overlooked",
        "forget forgot forgotten",
        "forgive forgave forgiven",
        "leave left left",
        "misunderstand misunderstood misunderstood",
        "underestimate underestimated underestimated",
        "broadcast broadcast broadcast",
        "quit quit quit",
        "knock knocked knocked",
        "shrug shrugged shrugged",
        "undertake undertook undertaken",
        "uphold upheld upheld",
        "bear bore borne",
        "turn turned turned",
        "rethink rethought rethought",
        "wish wished wished",
        "prefer preferred preferred",
        "regret regretted regretted",
        "admit admitted admitted",
        "concur concurred concurred",
        "rebut rebutted rebutted",
        "opt opted opted",
        "commit committed committed",
        "submit submitted submitted",
        "compel compelled compelled",
        "infer inferred inferred",
        "refer referred referred",
        "confer conferred conferred",
        "rebuff rebuffed rebuffed",
        "permit permitted permitted",
        "label labelled labelled",
        "signal signalled signalled",
        "quarrel quarrelled quarrelled",
        "counsel counselled counselled",
        "yearn yearned yearned",
        "blog blogged blogged",
        "plan planned planned",
        "chat chatted chatted",
        "have had had",
        "speak spoke spoken",
        "hang hung hung",
        "throw threw thrown",
        "send sent sent",
        "bring brought brought",
        "wear wore worn",
        "leave left left",
        "break broke broken",
        "foretell foretold foretold",
        "storm stormed stormed",
        "relay relayed relayed"
    };

    private Inflections() {}

    /** Each form, in lower case, with its base; the base itself among them. */
    static Map<String, String> ofVerbs(Set<String> bases) {
        Map<String, String> forms = new HashMap<>();
        for (String base : bases) {
            for (String form : regular(base)) {
                forms.putIfAbsent(form, base);
            }
        }
        for (String line : IRREGULAR) {
            String[] parts = line.split(" ");
            if (bases.contains(parts[0])) {
                forms.put(parts[1], parts[0]);
                forms.put(parts[2], parts[0]);
            }
        }
        for (String base : bases) {
            forms.put(base, base);
        }
        return Map.copyOf(forms);
    }

    /** Singular and plural of each noun. */
    static Map<String, String> ofNouns(Set<String> bases) {
        Map<String, String> forms = new HashMap<>();
        for (String base : bases) {
            forms.put(plural(base), base);
        }
        for (String base : bases) {
            forms.put(base, base);
        }
        return Map.copyOf(forms);
    }

    private static Set<String> regular(String base) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.add(plural(base));
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        if (base.endsWith("y") && base.length() > 2 && !isVowel(base.charAt(base.length() - 2))) {
            forms.add(base.substring(0, base.length() - 1) + "ied");
        } else {
            forms.add(stem + "ed");
        }
        forms.add((base.endsWith("ee") || base.endsWith("ye") ? base : stem) + "ing");
        if (doubles(base)) {
            char last = base.charAt(base.length() - 1);
            forms.add(base + last + "ed");
            forms.add(base + last + "ing");
        }
        return forms;
    }

    private static String plural(String base) {
        if (base.endsWith("y") && base.length() > 2 && !isVowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean sibilant = base.endsWith("s")
                || base.endsWith("x")
                || base.endsWith("ch")
                || base.endsWith("sh")
                || base.endsWith("o");
        return base + (sibilant ? "es" : "s");
    }

    /** A single vowel before a single final consonant may double it: 'plan', 'admit', 'signal'. */
    private static boolean doubles(String base) {
        int size = base.length();
        return size > 2
                && !isVowel(base.charAt(size - 1))
                && "wxy".indexOf(base.charAt(size - 1)) < 0
                && isVowel(base.charAt(size - 2))
                && !isVowel(base.charAt(size - 3));
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
