package org.xunyao.wire.licence;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceScope;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads `licence-scopes.csv` of `resources/registry`, and licences of invented shops.
public final class LicenceTables {
    private final Path folder;

    /// @param folder `resources/registry`
    public LicenceTables(Path folder) {
        this.folder = folder;
    }

    /// The categories that licences name, and those that must not be retailed.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public LicenceScopes scopes() {
        var codes = new HashSet<String>();
        return new LicenceScopes(new CsvTable(folder.resolve("licence-scopes.csv"))
                .read(
                        List.of(
                                "code",
                                "kind",
                                "name_zh",
                                "name_en",
                                "effective_from",
                                "effective_to",
                                "source",
                                "verified"),
                        row -> scope(row, codes)));
    }

    private static LicenceScope scope(CsvRow row, Set<String> codes) {
        String code = row.as("code", text -> {
            if (!text.matches("[A-Z0-9_]{1,30}") || !codes.add(text)) {
                throw new IllegalArgumentException("code " + text);
            }
            return text;
        });
        return new LicenceScope(
                code,
                row.as("kind", LicenceScope.Kind::valueOf),
                row.required("name_zh"),
                row.required("name_en"),
                row.date("effective_from"),
                row.optionalDate("effective_to"),
                row.required("source"),
                row.flag("verified"));
    }

    /// A licence of a shop by its credit code.
    public record Row(CreditCode shop, LicenceText text) {}

    /// Licences of invented shops.
    ///
    /// @param file such as `resources/sample/licences.csv`
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public static List<Row> licences(Path file) {
        return new CsvTable(file)
                .read(
                        List.of(
                                "credit_code",
                                "number",
                                "method",
                                "scopes",
                                "cold",
                                "words",
                                "address",
                                "valid_from",
                                "valid_to"),
                        row -> new Row(
                                row.as("credit_code", CreditCode::new),
                                new LicenceText(
                                        row.required("number"),
                                        row.as("method", LicenceMethod::valueOf),
                                        Set.copyOf(row.words("scopes")),
                                        row.flag("cold"),
                                        row.text("words"),
                                        row.required("address"),
                                        row.date("valid_from"),
                                        row.date("valid_to"))));
    }
}
