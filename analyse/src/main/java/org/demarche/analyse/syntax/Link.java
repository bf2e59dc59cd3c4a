package org.demarche.analyse.syntax;

/**
 * A word that the network of sightings ties to an act, as whoever does it or whoever it is done to.
 *
 * @param word index of the word in the sentence
 * @param likelihood how likely the tie is, in [0, 1]
 */
public record Link(int word, double likelihood) {}
