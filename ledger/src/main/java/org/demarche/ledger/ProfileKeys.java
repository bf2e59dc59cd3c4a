package org.demarche.ledger;

import java.util.Collection;
import org.demarche.core.copy.Profile;

/** The keys by which a profile is found again: reports that may be of one story share several of them. */
@FunctionalInterface
public interface ProfileKeys {
    /** The keys of a profile; the same profile always has the same. */
    Collection<Long> of(Profile profile);
}
