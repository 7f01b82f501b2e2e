package org.xunyao.exchange.export;

import java.nio.file.Path;
import org.xunyao.exchange.Sent;

/// A copy of a package that was brought onto a carrier and read back the same (已导出).
///
/// @param file the copy
public record Exported(Sent sent, Path file) {}
