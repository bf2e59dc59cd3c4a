package org.demarche.core.event;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where an event took place.
 *
 * @param name as written in the report
 * @param country ISO 3166-1 alpha-3 code, if known
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record Place(String name, Optional<String> country, OptionalDouble latitude, OptionalDouble longitude) {}
