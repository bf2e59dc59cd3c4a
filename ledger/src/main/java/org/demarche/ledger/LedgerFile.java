package org.demarche.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.demarche.ledger.LedgerUnusable.Reason;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file of a ledger: how it is opened, what is checked, how an older one is brought up to date. */
final class LedgerFile {
    /** In the file's header at offset 68, so that {@code file} and we can tell a ledger: 'DMRC'. */
    private static final int APPLICATION = 0x444D5243;

    /** The number of the last file in migrations. */
    static final int SCHEMA = 6;

    /** How long a process waits for another that is writing, in milliseconds. */
    private static final int PATIENCE = 60_000;

    private final Path path;

    LedgerFile(Path path) {
        this.path = path;
    }

    /** A connection that may write, the schema up to date; says how far it is on the way there. */
    Connection openToWrite(Ledger.Upgrade upgrade) {
        checkPlace();
        try {
            SQLiteConfig config = config();
            Connection connection = DriverManager.getConnection(url(), config.toProperties());
            try {
                migrate(connection, upgrade);
                return connection;
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw unusable(failure);
        }
    }

    /** A connection that only reads, and sees the ledger as it is now until it is closed. */
    Connection openToRead() {
        try {
            SQLiteConfig config = config();
            Connection connection = DriverManager.getConnection(url(), config.toProperties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
            return connection;
        } catch (SQLException failure) {
            throw unusable(failure);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE);
        config.enforceForeignKeys(true);
        // In WAL a killed process loses nothing committed; only a power cut may take the last transactions, whole.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return config;
    }

    private String url() {
        return "jdbc:sqlite:" + path.toAbsolutePath();
    }

    private void checkPlace() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new LedgerUnusable(
                    Reason.NO_SUCH_PLACE,
                    "%s: there is no folder %s. Make it, or name another ledger.".formatted(path, folder));
        }
        if (Files.isDirectory(path)) {
            throw new LedgerUnusable(
                    Reason.NO_SUCH_PLACE, "%s is a folder. Name a file for the ledger.".formatted(path));
        }
        if (Files.exists(path) ? !Files.isWritable(path) : folder != null && !Files.isWritable(folder)) {
            throw new LedgerUnusable(
                    Reason.READ_ONLY,
                    "%s may not be written. Change its permissions, or name another ledger.".formatted(path));
        }
    }

    private void migrate(Connection connection, Ledger.Upgrade upgrade) throws SQLException {
        if (pragma(connection, "user_version") != SCHEMA || pragma(connection, "application_id") != APPLICATION) {
            // Looked at again inside the transaction: two processes may open a new ledger at once.
            inTransaction(connection, () -> bringUpToDate(connection, upgrade));
        }
        useWriteAheadLog(connection);
    }

    private void bringUpToDate(Connection connection, Ledger.Upgrade upgrade) throws SQLException {
        int version = pragma(connection, "user_version");
        boolean ours = pragma(connection, "application_id") == APPLICATION;
        boolean empty = Sql.first(connection, "SELECT count(*) FROM sqlite_schema", row -> row.getInt(1))
                        .orElse(0)
                == 0;
        if (!ours && !(empty && version == 0)) {
            throw new LedgerUnusable(
                    Reason.NOT_A_LEDGER, "%s is a database of another program. Name another ledger.".formatted(path));
        }
        if (version > SCHEMA) {
            throw new LedgerUnusable(
                    Reason.NEWER,
                    "%s was made by a later version of Demarche (schema %d, this one knows %d). Use that version, or name another ledger."
                            .formatted(path, version, SCHEMA));
        }
        try (Statement statement = connection.createStatement()) {
            for (int next = version + 1; next <= SCHEMA; next++) {
                if (!empty) {
                    upgrade.step(next - version, SCHEMA - version);
                }
                statement.executeUpdate(migration(next));
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
            statement.executeUpdate("PRAGMA user_version = " + SCHEMA);
        }
    }

    /** Work on the database that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Does all of the work or nothing of it; waits for another process that is writing. */
    static void inTransaction(Connection connection, Work work) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        boolean done = false;
        try {
            work.run();
            execute(connection, "COMMIT");
            done = true;
        } finally {
            if (!done) {
                execute(connection, "ROLLBACK");
            }
        }
    }

    /** Questions to the database that may fail. */
    @FunctionalInterface
    interface Questions<T extends @Nullable Object> {
        T ask() throws SQLException;
    }

    /** Asks all of the questions of the ledger as it is at the first. */
    static <T extends @Nullable Object> T atOnce(Connection connection, Questions<T> questions) throws SQLException {
        execute(connection, "BEGIN");
        try {
            return questions.ask();
        } finally {
            execute(connection, "COMMIT");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String migration(int number) {
        String name = "migrations/%04d.sql".formatted(number);
        try (InputStream resource = LedgerFile.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("the program is damaged: " + name + " cannot be read", failure);
        }
    }

    /** SQLite does not wait for a lock when it changes the journal's mode, so we do. */
    private static void useWriteAheadLog(Connection connection) throws SQLException {
        for (int attempt = 0; ; attempt++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                return;
            } catch (SQLiteException failure) {
                if (attempt == 100 || !isBusy(failure)) {
                    throw failure;
                }
                try {
                    Thread.sleep(50);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw failure;
                }
            }
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        return Sql.first(connection, "PRAGMA " + name, row -> row.getInt(1)).orElse(0);
    }

    private static boolean isBusy(SQLiteException failure) {
        int primary = failure.getResultCode().code & 0xff;
        return primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    /** What a failure of the database means for whoever uses the ledger. */
    LedgerUnusable unusable(SQLException failure) {
        // The extended code of SQLite holds the primary one in its low byte.
        int primary = failure instanceof SQLiteException known ? known.getResultCode().code & 0xff : -1;
        if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return because(Reason.NOT_A_LEDGER, "is not a ledger. Name another file.", failure);
        } else if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return because(Reason.DAMAGED, "is damaged. Restore it from a backup, or read the reports again.", failure);
        } else if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_PERM.code) {
            return because(Reason.READ_ONLY, "may not be written. Change its permissions, or name another.", failure);
        } else if (primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return because(Reason.NO_SUCH_PLACE, "cannot be opened. Check the path and its permissions.", failure);
        } else if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return because(Reason.BUSY, "is kept locked by another process. Wait for it, or end it.", failure);
        } else if (primary == SQLiteErrorCode.SQLITE_FULL.code || primary == SQLiteErrorCode.SQLITE_IOERR.code) {
            return because(Reason.DISK, "cannot be written: the disk is full or fails. Make room.", failure);
        }
        return because(Reason.OTHER, "cannot be used: " + failure.getMessage(), failure);
    }

    private LedgerUnusable because(Reason reason, String what, SQLException cause) {
        return new LedgerUnusable(reason, path + " " + what, cause);
    }
}
