package org.xunyao.store.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.ManifestText;
import org.xunyao.exchange.Sent;
import org.xunyao.kernel.DurableFiles.Stored;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.FolderPaths;
import org.xunyao.store.files.StoredPart;

/// A row of a package that was sent; the manifest stands as its canonical text, the columns beside it are
/// for finding it.
@Entity
@Table(name = "package_sent")
@IdClass(SentRow.Key.class)
class SentRow {
    /// An entry's line is longer, so a text promises no more entries than it can hold.
    private static final int ENTRY_CHARACTERS = 100;

    @Id
    @Column(name = "recipient")
    String recipient = "";

    @Id
    @Column(name = "stream")
    String stream = "";

    @Id
    @Column(name = "sequence_no")
    long sequence;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "manifest_sha256")
    String manifestHash = "";

    @Lob
    @Column(name = "manifest")
    String manifest = "";

    @Embedded
    StoredPart sealed = StoredPart.none();

    static SentRow of(Sent sent, FolderPaths paths) {
        var row = new SentRow();
        row.recipient = sent.manifest().recipient();
        row.stream = sent.manifest().stream();
        row.sequence = sent.manifest().sequence();
        row.createdAt = sent.manifest().created();
        row.manifestHash = sent.manifestHash();
        row.manifest = new String(ManifestText.write(sent.manifest()), StandardCharsets.US_ASCII);
        row.sealed = StoredPart.of(new Stored(sent.file(), sent.digests()), paths);
        return row;
    }

    Sent sent(FolderPaths paths) {
        Stored stored = sealed.stored(paths);
        return new Sent(read(), manifestHash, stored.path(), stored.digests());
    }

    private Manifest read() {
        try {
            return ManifestText.read(
                    manifest.getBytes(StandardCharsets.US_ASCII), manifest.length() / ENTRY_CHARACTERS);
        } catch (IllegalArgumentException altered) {
            throw new FaultException("STORE-BROKEN", "manifest " + manifestHash + " is not canonical", altered);
        }
    }

    record Key(String recipient, String stream, long sequence) implements Serializable {}
}
