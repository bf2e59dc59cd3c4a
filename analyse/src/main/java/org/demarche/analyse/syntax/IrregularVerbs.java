package org.demarche.analyse.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The verbs whose forms no rule makes: {@code irregular-verbs.txt}, a verb a line. */
public final class IrregularVerbs {
    private static final String RESOURCE = "irregular-verbs.txt";
    private static final Map<String, String> LEMMAS = read();

    private IrregularVerbs() {}

    /** The verb that a form is of, in any case of letters; of two verbs ('bore') the one listed first. */
    public static Optional<String> lemma(String form) {
        return Optional.ofNullable(LEMMAS.get(form.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> read() {
        Map<String, String> lemmas = new HashMap<>();
        try (InputStream bytes = IrregularVerbs.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE + "; build it anew");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int colon = line.startsWith("#") ? -1 : line.indexOf(':');
                if (colon > 0) {
                    for (String form : line.substring(colon + 1).split(",")) {
                        lemmas.putIfAbsent(
                                form.strip(), line.substring(0, colon).strip());
                    }
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + RESOURCE, problem);
        }
        return lemmas;
    }
}
