package org.xunyao.models;

import java.nio.file.Path;

/// What the store says when asked for a model.
public sealed interface ModelAnswer {
    /// The file is there and is the one the manifest names.
    ///
    /// @param file whose digest was checked just now
    record Found(Path file, ModelRow row) implements ModelAnswer {}

    /// There is no such file; the program goes on with the detector built into OpenCV and says so.
    record Missing() implements ModelAnswer {}

    /// There is a file, but it is not the one the manifest names, or it cannot be read. It is never loaded.
    ///
    /// @param code `MODEL-UNKNOWN`, `MODEL-DIGEST` or `MODEL-READ`
    record Refused(String code) implements ModelAnswer {}
}
