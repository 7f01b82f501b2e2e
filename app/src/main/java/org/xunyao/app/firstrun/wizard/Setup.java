package org.xunyao.app.firstrun.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.firstrun.bureau.OwnBureau;

/// What shall be made; no secret is in it.
///
/// @param folder where the data shall lie
/// @param sample with the invented sample county, for trying out
/// @param bureau whose station it will be; nothing leaves that as it is
/// @param administrators the three
public record Setup(Path folder, boolean sample, Optional<OwnBureau> bureau, List<Administrator> administrators) {
    /// Copies the list.
    public Setup {
        administrators = List.copyOf(administrators);
    }
}
