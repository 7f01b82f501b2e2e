package org.xunyao.app.setup;

import org.xunyao.store.Store;
import org.xunyao.store.keys.OpenKeyring;

/// The open store and the keys that opened it.
public record OpenStation(Store store, OpenKeyring keys) implements AutoCloseable {
    @Override
    public void close() {
        try {
            store.close();
        } finally {
            keys.close();
        }
    }
}
