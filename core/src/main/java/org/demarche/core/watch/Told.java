package org.demarche.core.watch;

import org.demarche.core.reading.Reading;

/**
 * What one report says, and the account it belongs to.
 *
 * @param account id of the account
 * @param reading the reading of one of its reports
 */
public record Told(String account, Reading reading) {}
