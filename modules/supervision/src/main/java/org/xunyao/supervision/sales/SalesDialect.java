package org.xunyao.supervision.sales;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Under which headings a kind of till writes its columns (导出方言), as data of resources/sales/dialects.csv.
///
/// @param headings that a column may have, the usual one first
/// @param source where that is known from
/// @param verified whether a person has seen such a file
public record SalesDialect(String name, Map<SaleColumn, List<String>> headings, String source, boolean verified) {
    /// Copies the map.
    public SalesDialect {
        headings = Map.copyOf(headings);
    }

    /// The headings of a file by this dialect; a column that is not found is left out.
    public Map<SaleColumn, String> find(List<String> header) {
        var found = new EnumMap<SaleColumn, String>(SaleColumn.class);
        headings.forEach((column, names) -> named(header, names).ifPresent(name -> found.put(column, name)));
        return found;
    }

    private static Optional<String> named(List<String> header, List<String> names) {
        return names.stream()
                .filter(name -> header.stream().anyMatch(cell -> cell.strip().equals(name)))
                .findFirst();
    }
}
