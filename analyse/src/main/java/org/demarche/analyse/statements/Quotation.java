package org.demarche.analyse.statements;

/**
 * A stretch of text in quotation marks.
 *
 * @param span with the marks
 * @param inner without them
 * @param depth 0 for a quotation that stands in no other
 * @param closed whether the text closes it; a quotation that runs on in the next paragraph is not closed
 * @param continues whether it carries on a quotation left open in the paragraph before
 */
record Quotation(Span span, Span inner, int depth, boolean closed, boolean continues) {}
