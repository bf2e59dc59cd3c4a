package org.demarche.brief;

/** Writes a brief in one format. To add a format, implement this and name it in the command line's brief command. */
@FunctionalInterface
public interface BriefFormat {
    /** The whole brief, ending with a newline. */
    String write(Brief brief);
}
