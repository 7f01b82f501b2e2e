package org.xunyao.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;

/// Reads `resources/sample`: an invented county (样例县) for the first look, the demo and the tests. Every
/// name, number and person in it is made up.
public final class SampleCounty {
    private final Path folder;

    /// @param folder `resources/sample`
    public SampleCounty(Path folder) {
        this.folder = folder;
    }

    /// The bureau whose workstation this is.
    public Bureau bureau() {
        return new CsvTable(folder.resolve("bureau.csv"))
                .read(
                        List.of("name", "short_mark", "unit", "station"),
                        row -> new Bureau(
                                row.required("name"),
                                row.required("short_mark"),
                                row.required("unit"),
                                row.required("station")))
                .getFirst();
    }

    /// The people and the password each begins with.
    public List<Newcomer> people() {
        return new CsvTable(folder.resolve("people.csv"))
                .read(
                        List.of("login", "name", "unit", "badge", "roles", "first_password"),
                        row -> new Newcomer(person(row), row.required("first_password")));
    }

    /// The camera points on the wall.
    public List<CameraPoint> cameras() {
        return CameraPoint.read(folder.resolve("cameras.csv"));
    }

    private static Person person(CsvRow row) {
        String login = row.required("login");
        var id = new PersonId(UUID.nameUUIDFromBytes(("sample:" + login).getBytes(StandardCharsets.UTF_8)));
        var roles = row.words("roles").stream().map(RoleId::new).collect(Collectors.toSet());
        return new Person(id, login, row.required("name"), row.required("unit"), row.text("badge"), roles);
    }

    /// The bureau and this station.
    ///
    /// @param name as on documents
    /// @param shortMark the character in document numbers (机关代字)
    /// @param unit the office that uses the station
    /// @param station names the audit chain
    public record Bureau(String name, String shortMark, String unit, String station) {}

    /// A person with a first password.
    public record Newcomer(Person person, String firstPassword) {}
}
