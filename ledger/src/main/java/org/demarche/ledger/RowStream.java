package org.demarche.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows as a stream over a connection of its own: one row in memory at a time, and the ledger as it was at the start. */
final class RowStream {
    private RowStream() {}

    /** Makes what reads a row, given the connection it may ask for more. */
    @FunctionalInterface
    interface RowsOf<T> {
        Sql.Row<T> on(Connection connection);
    }

    /** The stream must be closed; it closes itself when its last row is taken. */
    static <T> Stream<T> open(
            LedgerFile file, String sql, List<? extends @Nullable Object> parameters, RowsOf<T> rows) {
        Connection connection = file.openToRead();
        try {
            // One transaction, so that a row and what it leads to are of the same moment.
            connection.setAutoCommit(false);
            PreparedStatement statement = connection.prepareStatement(sql);
            Sql.bind(statement, parameters.toArray());
            Cursor<T> cursor = new Cursor<>(file, connection, statement.executeQuery(), rows.on(connection));
            return StreamSupport.stream(cursor, false).onClose(cursor::close);
        } catch (SQLException failure) {
            try {
                connection.close();
            } catch (SQLException second) {
                failure.addSuppressed(second);
            }
            throw file.unusable(failure);
        }
    }

    private static final class Cursor<T> extends Spliterators.AbstractSpliterator<T> {
        private final LedgerFile file;
        private final Connection connection;
        private final ResultSet result;
        private final Sql.Row<T> reader;
        private boolean closed;

        Cursor(LedgerFile file, Connection connection, ResultSet result, Sql.Row<T> reader) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.file = file;
            this.connection = connection;
            this.result = result;
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            if (closed) {
                return false;
            }
            T value;
            try {
                if (!result.next()) {
                    close();
                    return false;
                }
                value = reader.read(result);
            } catch (SQLException failure) {
                close();
                throw file.unusable(failure);
            }
            action.accept(value);
            return true;
        }

        private void close() {
            if (!closed) {
                closed = true;
                try {
                    connection.close();
                } catch (SQLException failure) {
                    throw file.unusable(failure);
                }
            }
        }
    }
}
