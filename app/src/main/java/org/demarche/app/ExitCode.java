package org.demarche.app;

/** What the process's exit code means. */
final class ExitCode {
    /** Everything asked for was done. */
    static final int DONE = 0;
    /** Done, but some inputs could not be read; each is named with its reason. */
    static final int SOME_UNREADABLE = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** The ledger cannot be opened or written. */
    static final int LEDGER = 3;
    /** Something else failed: a file could not be written, the program has a defect. */
    static final int FAILED = 4;

    private ExitCode() {}
}
