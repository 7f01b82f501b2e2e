package org.xunyao.evidence;

import java.nio.file.Path;
import java.time.Instant;

/// A file of the vault that no row knows (未登记证据): the machine stopped between sealing and saving. It is
/// shown in a tray and never deleted; sealing its bytes anew registers it.
///
/// @param size in bytes
/// @param modified last change, by the file system's clock
/// @param whole false for a file whose writing did not end, or has not ended yet
public record Unregistered(Path file, long size, Instant modified, boolean whole) {}
