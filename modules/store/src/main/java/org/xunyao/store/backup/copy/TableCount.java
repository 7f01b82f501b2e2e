package org.xunyao.store.backup.copy;

/// What is in one table.
///
/// @param rows how many
/// @param sha256 over all cells of all rows in the order of the primary key
public record TableCount(String table, long rows, String sha256) {}
