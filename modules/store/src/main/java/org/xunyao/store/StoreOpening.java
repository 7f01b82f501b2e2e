package org.xunyao.store;

/// What became of opening the station's data.
public sealed interface StoreOpening {
    /// It is open and ours alone; the caller closes it.
    record Opened(Store store) implements StoreOpening {}

    /// It was left as it was.
    ///
    /// @param code `STORE-IN-USE` another instance has it; `STORE-FOLDER` the folder cannot be read or
    ///     written; `STORE-NEWER` a newer program wrote it; `STORE-BROKEN` the database does not open;
    ///     `STORE-DURABILITY` somebody asked the database not to keep its promises
    /// @param detail for the log
    record Refused(String code, String detail) implements StoreOpening {}
}
