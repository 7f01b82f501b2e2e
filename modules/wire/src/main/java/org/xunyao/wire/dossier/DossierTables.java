package org.xunyao.wire.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.documents.dossier.DossierOrder;
import org.xunyao.documents.dossier.DossierSection;
import org.xunyao.documents.dossier.DossierSection.Pictures;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.documents.dossier.Volume;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads from `resources/documents` in which order the file of a case lies and how long it is kept (卷内顺序、保管期限).
public final class DossierTables {
    private static final String ORDER = "dossier-order.csv";
    private static final int PLACES = 100;
    private static final int LONGEST = 1_000;

    private final Path folder;

    /// @param folder `resources/documents`
    public DossierTables(Path folder) {
        this.folder = folder;
    }

    /// The order.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public DossierOrder order() {
        List<DossierSection> rows = new CsvTable(folder.resolve(ORDER))
                .read(
                        List.of(
                                "volume",
                                "place",
                                "name",
                                "forms",
                                "rest",
                                "evidence",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        DossierTables::section);
        try {
            return new DossierOrder(rows);
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", ORDER + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private static DossierSection section(CsvRow row) {
        return new DossierSection(
                row.as("volume", Volume::valueOf),
                row.number("place", 1, PLACES),
                row.required("name"),
                row.has("forms") ? row.as("forms", DossierTables::numbers) : Set.of(),
                row.flag("rest"),
                row.as("evidence", Pictures::valueOf),
                row.required("source"),
                row.date("effective_from"),
                row.optionalDate("effective_to"),
                row.flag("verified"));
    }

    private static Set<Integer> numbers(String cell) {
        List<String> words = List.of(cell.split(" +", -1));
        Set<Integer> numbers = words.stream().map(Integer::valueOf).collect(Collectors.toSet());
        if (numbers.size() != words.size()) {
            throw new IllegalArgumentException("a form twice: " + cell);
        }
        return numbers;
    }

    /// How long files are kept, in the order in which they are offered.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<RetentionClass> retention() {
        return new CsvTable(folder.resolve("dossier-retention.csv"))
                .read(
                        List.of(
                                "code",
                                "name",
                                "name_en",
                                "years",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        row -> new RetentionClass(
                                row.required("code"),
                                row.required("name"),
                                row.required("name_en"),
                                row.optionalNumber("years", 1, LONGEST),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }
}
