package org.demarche.read.bytes;

/** Why an input gives no report; {@code Sources} turns it into an {@code Unreadable}. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param reason what is wrong and what to do, in a sentence for the person who named the input
     */
    public RefusedException(String reason) {
        super(reason);
    }

    /** What is wrong and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
