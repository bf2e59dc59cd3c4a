package org.demarche.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** The brief as JSON: the fields of {@link Brief}, by docs/brief.schema.json. */
public final class JsonBrief implements BriefFormat {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public String write(Brief brief) {
        try {
            return MAPPER.writeValueAsString(brief) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a brief is plain records and always writes", impossible);
        }
    }
}
