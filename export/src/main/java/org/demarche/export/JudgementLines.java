package org.demarche.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.demarche.core.judgement.Judgement;

/** Judgements as JSON lines, with the fields of {@link Judgement}. */
public final class JudgementLines {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JudgementLines() {}

    /** One line for each, in the order given. */
    public static String of(List<Judgement> judgements) {
        StringWriter lines = new StringWriter();
        for (Judgement judgement : judgements) {
            try (JsonGenerator json = FACTORY.createGenerator(lines)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.writeStartObject();
                json.writeNumberField("sequence", judgement.sequence());
                json.writeStringField("at", judgement.at().toString());
                json.writeStringField("who", judgement.who());
                json.writeStringField("subject", judgement.subject());
                json.writeStringField("kind", judgement.kind());
                json.writeStringField("verdict", judgement.verdict());
                json.writeStringField("note", judgement.note());
                json.writeEndObject();
            } catch (IOException impossible) {
                throw new UncheckedIOException("writing to memory does not fail", impossible);
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
