package org.xunyao.app.neutral;

import org.xunyao.store.neutral.Manifest;

/// What an export comes to, as it is said to a person.
///
/// @param files those that went along as their rows describe them
/// @param amiss those that did not: missing, altered or kept elsewhere; the manifest names each
record Tally(long tables, long rows, long files, long amiss) {
    static Tally of(Manifest manifest) {
        long intact = manifest.files().stream()
                .filter(file -> file.state() == Manifest.State.INTACT)
                .count();
        return new Tally(
                manifest.tables().size(),
                manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
                intact,
                manifest.files().size() - intact);
    }
}
