package org.xunyao.store.files;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles.Stored;

/// The columns of a sealed file.
@Embeddable
public class StoredPart {
    @Column(name = "file_path")
    String path = "";

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "sm3")
    String sm3 = "";

    @Column(name = "byte_size")
    long size;

    /// For Hibernate.
    protected StoredPart() {}

    /// Columns that are not filled yet.
    public static StoredPart none() {
        return new StoredPart();
    }

    /// The columns of a file.
    public static StoredPart of(Stored stored, FolderPaths paths) {
        var part = new StoredPart();
        part.path = paths.text(stored.path());
        part.sha256 = stored.digests().sha256();
        part.sm3 = stored.digests().sm3();
        part.size = stored.digests().size();
        return part;
    }

    /// The file of the columns.
    public Stored stored(FolderPaths paths) {
        return new Stored(paths.path(path), new Digests(sha256, sm3, size));
    }
}
