package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.xunyao.access.Action;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.RoleId;
import org.xunyao.access.SignInPolicy;

/// Reads `resources/roles`: who may do what, and how sign-in locks.
public final class RoleTables {
    private final Path folder;

    /// @param folder `resources/roles`
    public RoleTables(Path folder) {
        this.folder = folder;
    }

    /// The rows of `roles.csv`.
    public List<Grant> grants() {
        return new CsvTable(folder.resolve("roles.csv"))
                .read(
                        List.of("role", "action", "effective_from", "effective_to", "source", "verified"),
                        row -> new Grant(
                                new RoleId(row.required("role")),
                                new Action(row.required("action")),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.required("source"),
                                row.flag("verified")));
    }

    /// The single row of `sign-in.csv`.
    public SignInPolicy signIn() {
        return new CsvTable(folder.resolve("sign-in.csv"))
                .read(
                        List.of("tries", "lock_minutes", "source", "verified"),
                        row -> new SignInPolicy(
                                row.number("tries", 1, 20), Duration.ofMinutes(row.number("lock_minutes", 1, 1440))))
                .getFirst();
    }
}
