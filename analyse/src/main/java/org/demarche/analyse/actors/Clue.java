package org.demarche.analyse.actors;

/**
 * A place in a report that speaks of a state, and what it says of where the report is set.
 *
 * @param sentence index of the sentence
 * @param word index of the head of the phrase that speaks of the state
 * @param name index of the word that names the state in it
 * @param state code of the state
 * @param bearing what the phrase does
 */
record Clue(int sentence, int word, int name, String state, Bearing bearing) {
    /** What a phrase that speaks of a state does there, and how much that tells of those who are named without a state. */
    enum Bearing {
        /** 'LIMA, May 3 –'. */
        DATELINE(80, "where the report was written"),
        /** The state acts: 'Kathmandu has turned down …'. */
        ACTS(60, "who acts"),
        /** Its government acts, or is acted upon: 'Angola's chief of staff', 'the Kuwaiti parliament'. */
        GOVERNS(60, "whose government acts"),
        /** It acts in a clause beside the main one: 'hours after Caracas published a map'. */
        ACTS_BESIDE(36, "who acts"),
        /** Something of it is the subject: 'the Armenian frontier'. */
        SUBJECT(40, "whose matter it is"),
        /** Something happens there: 'in Libreville'. */
        PLACE(50, "where it happens"),
        /** Something is there: 'the assembly at Lubumbashi'. */
        THERE(30, "where something is"),
        /** One of its offices is spoken of, not acting. */
        OFFICE(30, "whose office is named"),
        /** Something is done to it. */
        OBJECT(20, "whom it concerns"),
        /** 'Indian rice', 'from Lilongwe', 'the Norwegian embassy'. */
        ASIDE(12, "which is named");

        private final int weight;
        private final String words;

        Bearing(int weight, String words) {
            this.weight = weight;
            this.words = words;
        }

        int weight() {
            return weight;
        }

        /** The reason in words: 'where it happens'. */
        String words() {
            return words;
        }
    }
}
