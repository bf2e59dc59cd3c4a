package org.demarche.core.actor;

/** Parts of society, by the codes of the PLOVER manual's list of primary and secondary role codes. */
public enum Sector {
    /** Government: the executive, its ministries and envoys. */
    GOV,
    /** Military. */
    MIL,
    /** Rebels, insurgents, armed opposition. */
    REB,
    /** Political opposition. */
    OPP,
    /** Political party. */
    PTY,
    /** Police and other internal security. */
    COP,
    /** Judiciary. */
    JUD,
    /** Intelligence services. */
    SPY,
    /** Legislature. */
    LEG,
    /** Media. */
    MED,
    /** Education. */
    EDU,
    /** Business. */
    BUS,
    /** Criminals. */
    CRM,
    /** Civilians. */
    CVL,
    /** Elites: former officials, celebrities, unnamed notables. */
    ELI,
    /** Labour. */
    LAB,
    /** Agriculture. */
    AGR,
    /** Health. */
    HLH,
    /** Refugees and displaced people. */
    REF,
    /** Settlers. */
    SET,
    /** Religious bodies and clergy. */
    REL,
    /** Non-governmental organisations. */
    NGO,
    /** International governmental organisations. */
    IGO,
    /** International militarised groups. */
    IMG,
    /** Separatists. */
    SEP,
    /** Unaffiliated armed groups, gangs and gunmen. */
    UAF,
    /** Students. */
    STU
}
