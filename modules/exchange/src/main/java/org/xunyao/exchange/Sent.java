package org.xunyao.exchange;

import java.nio.file.Path;
import org.xunyao.kernel.Digests;

/// A package that was sealed (已签发的数据包).
///
/// @param manifestHash SHA-256 of the canonical manifest: the name of the package in receipts and in the
///     next manifest
/// @param file where it lies
/// @param digests of the whole file
public record Sent(Manifest manifest, String manifestHash, Path file, Digests digests) {}
