package org.xunyao.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Permissions.Reach;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.PasswordRules;
import org.xunyao.access.account.SignInPolicy;
import org.xunyao.access.people.Conflict;
import org.xunyao.access.people.PowerAction;
import org.xunyao.access.people.PowersMatrix;
import org.xunyao.access.people.Role;
import org.xunyao.access.people.RoleBook;
import org.xunyao.kernel.FaultException;

/// Reads `resources/roles`: who may do what, which roles do not fit together, how sign-in locks, what passwords
/// must be. A table that breaks a rule of another is refused whole.
public final class RoleTables {
    private static final long LIST_BYTES_AT_MOST = 1L << 20;
    private static final String ANY_OTHER = "*";

    private final Path folder;

    /// @param folder `resources/roles`
    public RoleTables(Path folder) {
        this.folder = folder;
    }

    /// The rows of `roles.csv`.
    ///
    /// @throws FaultException `RESOURCE-BAD` also if one of them gives a power to a role that may never hold it
    public List<Grant> grants() {
        List<Grant> grants = new CsvTable(folder.resolve("roles.csv"))
                .read(
                        List.of("role", "action", "effective_from", "effective_to", "source", "verified", "reach"),
                        row -> new Grant(
                                new RoleId(row.required("role")),
                                new Action(row.required("action")),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.required("source"),
                                row.flag("verified"),
                                row.as("reach", Reach::valueOf)));
        List<String> faults = book().faults(grants);
        if (!faults.isEmpty()) {
            throw new FaultException("RESOURCE-BAD", "roles.csv: " + String.join("; ", faults));
        }
        return grants;
    }

    /// The roles, the actions and what does not fit together.
    public RoleBook book() {
        return new RoleBook(roles(), actions(), conflicts());
    }

    /// The tables as they are shown.
    public PowersMatrix matrix() {
        return new PowersMatrix(book(), grants());
    }

    private List<Role> roles() {
        return new CsvTable(folder.resolve("role-list.csv"))
                .read(
                        List.of("role", "zh", "en", "kind", "enforcement", "source", "verified"),
                        row -> new Role(
                                new RoleId(row.required("role")),
                                row.required("zh"),
                                row.required("en"),
                                row.as("kind", Role.Kind::valueOf),
                                row.flag("enforcement")));
    }

    private List<PowerAction> actions() {
        return new CsvTable(folder.resolve("actions.csv"))
                .read(
                        List.of("action", "zh", "en", "enforcement", "machine", "outside", "own"),
                        row -> new PowerAction(
                                new Action(row.required("action")),
                                row.required("zh"),
                                row.required("en"),
                                row.flag("enforcement"),
                                row.flag("machine"),
                                row.flag("outside"),
                                row.as("own", PowerAction.Owner::valueOf)));
    }

    private List<Conflict> conflicts() {
        return new CsvTable(folder.resolve("conflicts.csv"))
                .read(
                        List.of("role", "other", "source", "verified"),
                        row -> new Conflict(
                                new RoleId(row.required("role")),
                                Optional.of(row.required("other"))
                                        .filter(other -> !other.equals(ANY_OTHER))
                                        .map(RoleId::new),
                                row.required("source"),
                                row.flag("verified")));
    }

    /// The policy of `sign-in.csv` on that day.
    ///
    /// @throws FaultException `RESOURCE-BAD` if an item is missing, stands twice or has another unit
    public SignInPolicy signIn(LocalDate day) {
        Map<String, Integer> items = items(day);
        return new SignInPolicy(
                item(items, "tries times"),
                Duration.ofMinutes(item(items, "lock minutes")),
                Duration.ofMinutes(item(items, "idle-lock minutes")),
                Duration.ofDays(item(items, "disable-after days")),
                item(items, "history passwords"),
                Optional.ofNullable(items.get("password-age days")).map(Duration::ofDays));
    }

    /// What passwords must be on that day.
    ///
    /// @throws FaultException `RESOURCE-BAD` or `RESOURCE-MISSING`
    public PasswordRules passwordRules(LocalDate day) {
        Map<String, Integer> items = items(day);
        var limits = new PasswordRules.Limits(
                item(items, "password-least characters"),
                item(items, "password-most characters"),
                item(items, "password-run keys"),
                item(items, "password-repeats times"));
        return new PasswordRules(limits, Set.copyOf(lines("common-passwords.txt")), lines("keyboard-runs.txt"));
    }

    private Map<String, Integer> items(LocalDate day) {
        List<Item> rows = new CsvTable(folder.resolve("sign-in.csv"))
                .read(
                        List.of("item", "value", "unit", "effective_from", "effective_to", "source", "verified"),
                        row -> new Item(
                                row.required("item") + " " + row.required("unit"),
                                row.number("value", 1, 3_650),
                                InForce.of(row)));
        try {
            return rows.stream()
                    .filter(item -> item.days().holds(day))
                    .collect(Collectors.toUnmodifiableMap(Item::name, Item::value));
        } catch (IllegalStateException twice) {
            throw new FaultException("RESOURCE-BAD", "sign-in.csv: an item stands twice", twice);
        }
    }

    private static int item(Map<String, Integer> items, String name) {
        return Optional.ofNullable(items.get(name))
                .orElseThrow(() -> new FaultException("RESOURCE-BAD", "sign-in.csv: no row " + name));
    }

    private List<String> lines(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.size(file) > LIST_BYTES_AT_MOST) {
                throw new FaultException("RESOURCE-BAD", name + ": larger than 1 MiB");
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList();
        } catch (IOException cause) {
            throw new FaultException("RESOURCE-MISSING", name + " cannot be read", cause);
        }
    }

    private record Item(String name, int value, InForce days) {}
}
