package org.demarche.core.event;

/** The sixteen event classes of PLOVER (Political Language Ontology for Verifiable Event Records, OEDA). */
public enum EventClass {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT
}
