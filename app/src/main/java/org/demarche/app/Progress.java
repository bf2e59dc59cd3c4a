package org.demarche.app;

import java.io.Console;
import java.io.PrintStream;

/** One line on the terminal that says how far a long work is; nothing where the output is piped. */
final class Progress implements AutoCloseable {
    private static final long NANOS_BETWEEN = 100_000_000L;
    private static final int WIDTH = 78;

    private final PrintStream out;
    private final boolean shown;
    private long lastShown;

    private Progress(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Progress on standard error, if a person is there to see it. */
    static Progress onTerminal() {
        return new Progress(System.err, isTerminal());
    }

    /** From Java 22 on there always is a console, and it tells whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    /** Says what is being done now; seldom enough to cost nothing. */
    void say(String what) {
        long now = System.nanoTime();
        if (shown && now - lastShown > NANOS_BETWEEN) {
            lastShown = now;
            String line = what.replaceAll("\\p{Cc}", "?");
            line = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
            out.print("\r" + line + " ".repeat(WIDTH - line.length()));
            out.flush();
        }
    }

    @Override
    public void close() {
        if (lastShown != 0) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
        }
    }
}
