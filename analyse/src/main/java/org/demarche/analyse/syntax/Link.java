package org.demarche.analyse.syntax;

/**
 * A word that the network of sightings ties to an act, as whoever does it or whoever it is done to.
 *
 * @param away how many sentences after the act's own its sentence stands: 0 in the same, −1 in the one before
 * @param word index of the word in its sentence
 * @param likelihood how likely the tie is, in [0, 1]
 */
public record Link(int away, int word, double likelihood) {}
