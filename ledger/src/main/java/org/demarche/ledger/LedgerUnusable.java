package org.demarche.ledger;

/** The ledger's file cannot be used. The message names the file, says what is wrong and what to do. */
public final class LedgerUnusable extends RuntimeException {
    private final Reason reason;

    /** Why a ledger cannot be used. */
    public enum Reason {
        /** The folder it should be in does not exist, or the path is a folder itself. */
        NO_SUCH_PLACE,
        /** A file is there, and it is something else. */
        NOT_A_LEDGER,
        /** A later version of the program made it. */
        NEWER,
        /** It may be read and not written. */
        READ_ONLY,
        /** Its pages contradict each other. */
        DAMAGED,
        /** Another process kept it locked for longer than we wait. */
        BUSY,
        /** The disk is full or does not answer. */
        DISK,
        /** Anything else; the cause tells more. */
        OTHER
    }

    LedgerUnusable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    LedgerUnusable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why, for whoever must choose an exit code or an answer. */
    public Reason reason() {
        return reason;
    }
}
