package org.xunyao.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// Reads `resources/sample`: an invented county (样例县) for the first look, the demo and the tests. Every
/// name, number and person in it is made up.
public final class SampleCounty {
    /// File in a data folder that names the station's own bureau.
    public static final String OWN = "bureau.csv";

    private static final List<String> OWN_COLUMNS = List.of("name", "short_mark", "unit");

    private static final String LONGITUDE = "longitude";
    private static final String LATITUDE = "latitude";

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

    /// The bureau as the station's own table names it. The station keeps its name, for the audit chain
    /// bears it.
    ///
    /// @param own a table of one row with `name`, `short_mark` and `unit`
    /// @throws FaultException `RESOURCE-BAD` if it has another number of rows
    public Bureau bureau(Path own) {
        String station = bureau().station();
        List<Bureau> rows = new CsvTable(own)
                .read(
                        OWN_COLUMNS,
                        row -> new Bureau(
                                row.required("name"), row.required("short_mark"), row.required("unit"), station));
        if (rows.size() != 1) {
            throw new FaultException("RESOURCE-BAD", own.getFileName() + ": one row is wanted");
        }
        return rows.getFirst();
    }

    /// The table that {@link #bureau(Path)} reads.
    public static byte[] own(String name, String shortMark, String unit) {
        String row = List.of(name, shortMark, unit).stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        return (String.join(",", OWN_COLUMNS) + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The bureau of a data folder: that of its own `bureau.csv` or, without one, the county's.
    ///
    /// @throws FaultException `RESOURCE-…`
    public Bureau bureauOf(Path data) {
        Path own = data.resolve(OWN);
        return Files.exists(own) ? bureau(own) : bureau();
    }

    /// The people and the password each begins with.
    public List<Newcomer> people() {
        return new CsvTable(folder.resolve("people.csv"))
                .read(
                        List.of("login", "name", "unit", "badge", "roles", "areas", "first_password", "must_change"),
                        row -> new Newcomer(
                                person(row),
                                Set.copyOf(row.words("areas")),
                                row.required("first_password"),
                                row.flag("must_change")));
    }

    /// The camera points on the wall.
    public List<CameraPoint> cameras() {
        return CameraPoint.read(folder.resolve("cameras.csv"));
    }

    /// The pharmacies in which the cameras hang. The identity of each follows from its credit code.
    public List<Pharmacy> pharmacies() {
        return new CsvTable(folder.resolve("pharmacies.csv"))
                .read(
                        List.of(
                                "name",
                                "credit_code",
                                "licence_number",
                                "address",
                                "legal_representative",
                                "phone",
                                "area_code",
                                "area_name"),
                        List.of(LONGITUDE, LATITUDE),
                        SampleCounty::pharmacy);
    }

    private static Pharmacy pharmacy(CsvRow row) {
        CreditCode code = row.as("credit_code", CreditCode::new);
        return new Pharmacy(
                new PharmacyId(sampleId("pharmacy:" + code.text())),
                row.required("name"),
                code,
                row.required("licence_number"),
                row.required("address"),
                row.required("legal_representative"),
                row.text("phone"),
                new Area(row.required("area_code"), row.required("area_name")),
                place(row));
    }

    private static Optional<GeoPoint> place(CsvRow row) {
        return row.has(LONGITUDE)
                ? Optional.of(row.as(
                        LATITUDE,
                        north -> new GeoPoint(row.as(LONGITUDE, Double::parseDouble), Double.parseDouble(north))))
                : Optional.empty();
    }

    private static UUID sampleId(String name) {
        return UUID.nameUUIDFromBytes(("sample:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Person person(CsvRow row) {
        String login = row.required("login");
        var id = new PersonId(sampleId(login));
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
    ///
    /// @param areas codes of the areas that the person is assigned to
    /// @param mustChange whether the first password must be changed at once; false only in an invented county
    public record Newcomer(Person person, Set<String> areas, String firstPassword, boolean mustChange) {
        /// The account that the person begins with.
        ///
        /// @param passwordHash of the first password
        public Account account(String passwordHash, Instant at) {
            Optional<Account.Reason> reason = mustChange ? Optional.of(Account.Reason.FIRST) : Optional.empty();
            return Account.begin(person, passwordHash, reason, at).in(areas);
        }
    }
}
