package org.demarche.serve;

import org.demarche.serve.actor.Naming;
import org.demarche.serve.reading.Intake;

/**
 * What the pages need beside the ledger.
 *
 * @param intake where reports given on the page go
 * @param naming why a name is read as it is
 */
public record Given(Intake intake, Naming naming) {}
