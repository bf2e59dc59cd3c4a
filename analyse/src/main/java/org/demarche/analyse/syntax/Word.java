package org.demarche.analyse.syntax;

/**
 * One syntactic word of a sentence.
 *
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last unit
 * @param form the word as written
 * @param lemma its dictionary form, as in the English treebanks of Universal Dependencies
 * @param upos universal part of speech
 * @param xpos Penn Treebank tag ('VBD', 'NNP' …)
 * @param head index of its head in the sentence, from 0; −1 for the root
 * @param relation Universal Dependencies relation to the head, with subtype: 'nsubj:pass'
 */
public record Word(int start, int end, String form, String lemma, Upos upos, String xpos, int head, String relation) {
    /** The relation without its subtype: 'nsubj' for 'nsubj:pass'. */
    public String universalRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** The same word, hung elsewhere in its sentence. */
    public Word hung(int newHead, String newRelation) {
        return new Word(start, end, form, lemma, upos, xpos, newHead, newRelation);
    }

    /** The same word at its place, taken for another part of speech. */
    public Word tagged(String newLemma, Upos newUpos, String newXpos) {
        return new Word(start, end, form, newLemma, newUpos, newXpos, head, relation);
    }
}
