package org.demarche.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters bound in order; an empty optional is bound as null. */
final class Sql {
    private Sql() {}

    /** Makes a value of the row a result stands at. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            } else if (value instanceof OptionalDouble number) {
                value = number.isPresent() ? number.getAsDouble() : null;
            }
            statement.setObject(i + 1, value);
        }
    }

    /** Runs a statement that changes rows; returns how many it changed. */
    static int run(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, String sql, Row<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    static <T> Optional<T> first(Connection connection, String sql, Row<T> reader, @Nullable Object... parameters)
            throws SQLException {
        List<T> found = list(connection, sql, reader, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Words as an array of JSON, for json_each: our own ids, which hold nothing that would need to be escaped. */
    static String array(Collection<String> ids) {
        StringJoiner array = new StringJoiner("\",\"", "[\"", "\"]").setEmptyValue("[]");
        for (String id : ids) {
            if (id.indexOf('"') >= 0 || id.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("an id of ours holds no quotes: " + id);
            }
            array.add(id);
        }
        return array.toString();
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
