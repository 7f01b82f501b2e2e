package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.Attachment;
import org.xunyao.store.files.FolderPaths;
import org.xunyao.store.files.StoredPart;

/// A file that belongs to an item of a camera's file.
@Entity
@Table(name = "camera_attachment")
class CameraAttachmentRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "camera_code")
    String cameraCode = "";

    @Column(name = "item")
    String item = "";

    @Column(name = "file_name")
    String name = "";

    @Embedded
    StoredPart file = StoredPart.none();

    @Column(name = "added_at")
    Instant at = Instant.EPOCH;

    @Column(name = "added_by")
    String by = "";

    static CameraAttachmentRow of(String code, Attachment attachment, FolderPaths paths) {
        var row = new CameraAttachmentRow();
        row.id = attachment.id().toString();
        row.cameraCode = code;
        row.item = attachment.item().name();
        row.name = attachment.name();
        row.file = StoredPart.of(attachment.file(), paths);
        row.at = attachment.at();
        row.by = attachment.by();
        return row;
    }

    Attachment attachment(FolderPaths paths) {
        return new Attachment(UUID.fromString(id), DeviceFile.Item.valueOf(item), name, file.stored(paths), at, by);
    }
}
