package org.xunyao.registry.camera;

import java.util.List;
import java.util.Map;
import org.xunyao.registry.DeviceFile;

/// A camera's file under art. 41 of 行政处罚法 (第四十一条设备档案), with days and attachments.
///
/// @param papers what proves each item; none where it is missing
/// @param attachments oldest first
public record CameraFile(Map<DeviceFile.Item, DevicePaper> papers, List<Attachment> attachments) {
    /// Nothing in it.
    public static final CameraFile EMPTY = new CameraFile(Map.of(), List.of());

    /// Copies both.
    public CameraFile {
        papers = Map.copyOf(papers);
        attachments = List.copyOf(attachments);
    }
}
