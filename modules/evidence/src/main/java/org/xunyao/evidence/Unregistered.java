package org.xunyao.evidence;

import java.nio.file.Path;
import java.time.Instant;

/// A file in the vault's folder that no row knows (未登记证据): the machine stopped between sealing and
/// saving, or somebody put it there. It is shown in a tray and never deleted.
///
/// @param size in bytes
/// @param modified last change, by the file system's clock
public record Unregistered(Path file, long size, Instant modified, Sort sort) {
    /// What it looks like from outside; nothing of it is opened to tell.
    public enum Sort {
        /// Sealed bytes under their own digest (已封存未登记).
        WHOLE,
        /// Its writing did not end, or has not ended yet (未写完).
        UNFINISHED,
        /// Nothing of ours: another name, a link, a folder that cannot be read (外来文件).
        FOREIGN
    }

    /// Whether it lies under a digest's name and so can be registered.
    public boolean whole() {
        return sort == Sort.WHOLE;
    }
}
