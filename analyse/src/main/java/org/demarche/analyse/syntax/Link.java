package org.demarche.analyse.syntax;

/**
 * A word that the network of sightings ties to another: to an act as whoever does it or whoever it is done to, to somebody
 * as what names their country.
 *
 * @param sentence how many sentences after that of the other it stands: 0 in the same, negative before it
 * @param word index of the word in its sentence
 * @param likelihood how likely the tie is, in [0, 1]
 */
public record Link(int sentence, int word, double likelihood) {
    /** A word of the same sentence. */
    public Link(int word, double likelihood) {
        this(0, word, likelihood);
    }
}
