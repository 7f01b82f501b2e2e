package org.xunyao.store.neutral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which sealed files the rows name, with the digest that they should have.
final class SealedFiles {
    private static final int SHELF = 2;

    private SealedFiles() {}

    /// Path below the folder of sealed files to SHA-256; every table with a path is asked, and evidence,
    /// whose path is its digest.
    static SortedMap<String, String> of(Connection connection, List<TableShape> tables) throws SQLException {
        var files = new TreeMap<String, String>();
        for (TableShape table : tables) {
            List<String> columns =
                    table.columns().stream().map(TableShape.Column::name).toList();
            if (columns.containsAll(List.of("file_path", "sha256"))) {
                add(
                        connection,
                        "select file_path, sha256 from " + table.name() + " where file_path is not null",
                        files);
            }
        }
        var digests = new TreeMap<String, String>();
        add(
                connection,
                "select sha256, sha256 from evidence where not exists"
                        + " (select 1 from evidence_disposal d where d.evidence_id = evidence.id)",
                digests);
        for (String sha256 : digests.keySet()) {
            files.put("evidence/" + sha256.substring(0, SHELF) + "/" + sha256.substring(SHELF), sha256);
        }
        return files;
    }

    private static void add(Connection connection, String question, SortedMap<String, String> files)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                files.put(rows.getString(1), rows.getString(2));
            }
        }
    }
}
