package org.demarche.eval.treebank;

/**
 * A word of a treebank, or of a system's output beside it.
 *
 * @param form as written
 * @param lemma dictionary form
 * @param upos universal part of speech
 * @param xpos the treebank's own tag
 * @param head index of the head in the sentence, from 0; −1 for the root
 * @param relation with subtype
 * @param start of the token it is in, in the document's characters that are no space
 * @param end of that token, exclusive
 * @param inMultiword whether the token has several words, so that its span is not the word's own
 */
record GoldWord(
        String form,
        String lemma,
        String upos,
        String xpos,
        int head,
        String relation,
        int start,
        int end,
        boolean inMultiword) {

    /** The relation without its subtype. */
    String universalRelation() {
        return universal(relation);
    }

    static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
