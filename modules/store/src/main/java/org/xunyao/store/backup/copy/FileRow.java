package org.xunyao.store.backup.copy;

import org.xunyao.kernel.Digests;

/// A file as a row says it.
///
/// @param place its path below the data folder, or nothing where the row knows only the digest
/// @param digests what its bytes must have
public record FileRow(String place, Digests digests) {}
