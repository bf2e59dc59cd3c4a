package org.demarche.analyse.reader;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a lemma is made from a form, after UDPipe's edit scripts: {@code <case>|d<n>+<suffix>} sets the case ('l' small,
 * 't' capitalised, 'k' kept), cuts n characters from the end and adds the suffix; {@code =<lemma>} is the lemma itself.
 */
final class LemmaScript {
    private static final Pattern FORMAT = Pattern.compile("([lkt])\\|d(\\d+)\\+(.*)", Pattern.DOTALL);

    private final char letterCase;
    private final int cut;
    private final String suffix;

    private LemmaScript(char letterCase, int cut, String suffix) {
        this.letterCase = letterCase;
        this.cut = cut;
        this.suffix = suffix;
    }

    /** @throws IllegalArgumentException if the script is of neither form */
    static LemmaScript of(String script) {
        if (script.startsWith("=")) {
            return new LemmaScript('=', 0, script.substring(1));
        }
        Matcher matcher = FORMAT.matcher(script);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a lemma script: '" + script + "'");
        }
        return new LemmaScript(script.charAt(0), Integer.parseInt(matcher.group(2)), matcher.group(3));
    }

    /** The lemma of a form. */
    String apply(String form) {
        String base = switch (letterCase) {
            case '=' -> "";
            case 'l' -> form.toLowerCase(Locale.ROOT);
            case 't' -> capitalised(form);
            default -> form;
        };
        if (letterCase == '=') {
            return suffix;
        }
        if (cut == 0) {
            return suffix.isEmpty() ? base : base + suffix;
        }
        int length = base.codePointCount(0, base.length());
        if (cut >= length) {
            return form.toLowerCase(Locale.ROOT);
        }
        return base.substring(0, base.offsetByCodePoints(base.length(), -cut)) + suffix;
    }

    private static String capitalised(String form) {
        if (form.isEmpty()) {
            return form;
        }
        int first = form.offsetByCodePoints(0, 1);
        return form.substring(0, first).toUpperCase(Locale.ROOT)
                + form.substring(first).toLowerCase(Locale.ROOT);
    }
}
