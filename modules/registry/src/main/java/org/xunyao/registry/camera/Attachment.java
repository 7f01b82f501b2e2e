package org.xunyao.registry.camera;

import java.time.Instant;
import java.util.UUID;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.registry.DeviceFile;

/// A sealed file that belongs to an item of a device's file, such as the picture of the sign (附件、标志照片). It is
/// added and never taken away.
///
/// @param name as the person's file was called, without a folder
/// @param by the person's identity
public record Attachment(UUID id, DeviceFile.Item item, String name, DurableFiles.Stored file, Instant at, String by) {}
