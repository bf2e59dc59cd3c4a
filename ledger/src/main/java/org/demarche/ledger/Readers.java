package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Connections that only read, kept open for the next who asks while another thread writes. */
final class Readers {
    /** As many as a server has threads: to open a connection takes longer than most questions. */
    private static final int MOST_KEPT = 24;

    private final LedgerFile file;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger kept = new AtomicInteger();
    private volatile boolean closed;

    Readers(LedgerFile file) {
        this.file = file;
    }

    <T extends @Nullable Object> T ask(Ledger.Task<T> task) {
        @Nullable Connection taken = idle.pollFirst();
        if (taken != null) {
            kept.decrementAndGet();
        }
        Connection connection = taken == null ? file.openToRead() : taken;
        try {
            return task.on(connection);
        } catch (SQLException failure) {
            throw file.unusable(failure);
        } finally {
            giveBack(connection);
        }
    }

    private void giveBack(Connection connection) {
        if (!closed && kept.incrementAndGet() <= MOST_KEPT) {
            idle.addFirst(connection);
            return;
        }
        kept.decrementAndGet();
        close(connection);
    }

    void close() {
        closed = true;
        for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            close(each);
        }
    }

    private void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw file.unusable(failure);
        }
    }
}
