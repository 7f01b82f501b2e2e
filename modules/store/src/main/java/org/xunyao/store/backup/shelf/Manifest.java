package org.xunyao.store.backup.shelf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.copy.AuditHead;
import org.xunyao.store.backup.copy.TableCount;

/// What a backup holds, as text: one line a thing, tab between the cells.
///
/// @param tables counted and digested, sorted by name
/// @param audit last links of all chains
/// @param files files that lie in the pool, shared by all backups
/// @param damaged paths or digests of files that rows name and that were gone or altered in the live data
public record Manifest(List<TableCount> tables, List<AuditHead> audit, List<PoolFile> files, List<String> damaged) {
    private static final String FIRST = "xunyao-backup-manifest\t1";

    /// Copies the lists.
    public Manifest {
        tables = List.copyOf(tables);
        audit = List.copyOf(audit);
        files = List.copyOf(files);
        damaged = List.copyOf(damaged);
    }

    /// A file of the data folder that lies in the pool.
    ///
    /// @param place relative to the data folder, with slashes
    /// @param sha256 of its bytes
    /// @param size in bytes
    public record PoolFile(String place, String sha256, long size) {}

    /// Rows in all tables.
    public long rows() {
        return tables.stream().mapToLong(TableCount::rows).sum();
    }

    /// The last link of a station's chain.
    public AuditHead headOf(String station) {
        return audit.stream()
                .filter(head -> head.station().equals(station))
                .findFirst()
                .orElse(new AuditHead(station, 0, ""));
    }

    /// As it is written.
    public byte[] bytes() {
        var text = new StringBuilder(FIRST).append('\n');
        tables.forEach(one -> line(text, "table", one.table(), one.rows(), one.sha256()));
        audit.forEach(one -> line(text, "audit", one.station(), one.sequence(), one.digest()));
        files.forEach(one -> line(text, "file", one.place(), one.size(), one.sha256()));
        damaged.forEach(one -> line(text, "damaged", one, 0, ""));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String kind, String name, long number, String digest) {
        if (name.indexOf('\t') >= 0 || name.indexOf('\n') >= 0) {
            throw new FaultException("BACKUP-NAME", "a tab or line break in a name");
        }
        text.append(kind)
                .append('\t')
                .append(name)
                .append('\t')
                .append(number)
                .append('\t')
                .append(digest);
        text.append('\n');
    }

    /// Reads what {@link #bytes} wrote.
    ///
    /// @throws FaultException `BACKUP-NEWER` or `BACKUP-ALTERED`
    public static Manifest of(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals(FIRST)) {
            throw new FaultException("BACKUP-NEWER", "a manifest of another version");
        }
        var tables = new ArrayList<TableCount>();
        var audit = new ArrayList<AuditHead>();
        var files = new ArrayList<PoolFile>();
        var damaged = new ArrayList<String>();
        for (int i = 1; i < lines.length - 1; i++) {
            String[] cells = lines[i].split("\t", -1);
            long number = number(cells);
            switch (cells[0]) {
                case "table" -> tables.add(new TableCount(cells[1], number, cells[3]));
                case "audit" -> audit.add(new AuditHead(cells[1], number, cells[3]));
                case "file" -> files.add(new PoolFile(cells[1], cells[3], number));
                case "damaged" -> damaged.add(cells[1]);
                default -> throw new FaultException("BACKUP-NEWER", "a manifest line of another version");
            }
        }
        return new Manifest(tables, audit, files, damaged);
    }

    private static long number(String[] cells) {
        try {
            if (cells.length == 4) {
                return Long.parseLong(cells[2]);
            }
        } catch (NumberFormatException bad) {
            throw new FaultException("BACKUP-ALTERED", "a number of the manifest", bad);
        }
        throw new FaultException("BACKUP-ALTERED", "a line of the manifest");
    }
}
