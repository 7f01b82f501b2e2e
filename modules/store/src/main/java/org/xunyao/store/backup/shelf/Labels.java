package org.xunyao.store.backup.shelf;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.xunyao.access.custody.BackupCopy.Label;
import org.xunyao.access.custody.BackupCopy.Proof;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.SealHeader;

/// The fields of headers as records and back.
public final class Labels {
    private Labels() {}

    /// A label as header.
    public static SealHeader of(Label label) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "backup");
        fields.put("station", label.station());
        fields.put("at", label.at().toString());
        fields.put("program", label.program());
        fields.put("schema", Integer.toString(label.schema()));
        fields.put("volume", label.otherVolume() ? "other" : "same");
        return new SealHeader(fields);
    }

    /// The label in a header.
    public static Label label(SealHeader header) {
        return new Label(
                header.field("station"),
                at(header, "at"),
                header.field("program"),
                (int) number(header, "schema"),
                header.field("volume").equals("other"),
                header.field("key-id"));
    }

    /// The header with one field more.
    public static SealHeader with(SealHeader header, String name, String value) {
        var fields = new LinkedHashMap<>(header.fields());
        fields.put(name, value);
        return new SealHeader(fields);
    }

    /// The header of a receipt.
    ///
    /// @param id whose receipt it is
    /// @param bytes of the archive
    /// @param firstLog the oldest log file within it
    public static SealHeader receipt(String id, long bytes, long firstLog, Proof proof) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "receipt");
        fields.put("of", id);
        fields.put("bytes", Long.toString(bytes));
        fields.put("first-log", Long.toString(firstLog));
        fields.put("proved-at", proof.at().toString());
        fields.put("rows", Long.toString(proof.rows()));
        fields.put("files", Long.toString(proof.files()));
        fields.put("damaged", Long.toString(proof.damaged()));
        fields.put("audit-sequence", Long.toString(proof.auditSequence()));
        fields.put("audit-digest", proof.auditDigest());
        return new SealHeader(fields);
    }

    /// What a receipt says.
    public static Proof proof(SealHeader header) {
        return new Proof(
                at(header, "proved-at"),
                number(header, "rows"),
                number(header, "files"),
                number(header, "damaged"),
                number(header, "audit-sequence"),
                header.field("audit-digest"));
    }

    /// A field that is a number.
    public static long number(SealHeader header, String name) {
        try {
            return Long.parseLong(header.field(name));
        } catch (NumberFormatException bad) {
            throw new FaultException("BACKUP-ALTERED", "header field " + name, bad);
        }
    }

    private static Instant at(SealHeader header, String name) {
        try {
            return Instant.parse(header.field(name));
        } catch (DateTimeException bad) {
            throw new FaultException("BACKUP-ALTERED", "header field " + name, bad);
        }
    }
}
