package org.xunyao.app.firstrun.wizard;

import java.nio.file.Path;
import java.util.List;

/// What shall be made; no secret is in it.
///
/// @param folder where the data shall lie
/// @param sample with the invented sample county, for trying out
/// @param administrators the three
public record Setup(Path folder, boolean sample, List<Administrator> administrators) {
    /// Copies the list.
    public Setup {
        administrators = List.copyOf(administrators);
    }
}
