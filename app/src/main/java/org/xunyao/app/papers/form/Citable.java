package org.xunyao.app.papers.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Digests;

/// A sealed piece of evidence of the matter, as a document may speak of it.
///
/// @param id the item's
/// @param number its place in the matter, such as E03, the same as in the case workspace
/// @param name what it is, in words
/// @param file its name where it was taken; where no record states one, the beginning of its digest
/// @param digests as sealed
/// @param leadOnly it may not be cited
/// @param recordedAt when it was sealed
/// @param taken how it was taken, where a record states it
public record Citable(
        UUID id,
        String number,
        String name,
        String file,
        Digests digests,
        boolean leadOnly,
        Instant recordedAt,
        Optional<Taken> taken) {
    /// What it is called where it stands alone: with its file's own name, if that is known.
    public String title() {
        return taken.isPresent() ? name + "（" + file + "）" : name;
    }
}
