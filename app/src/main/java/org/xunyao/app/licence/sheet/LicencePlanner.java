package org.xunyao.app.licence.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceScope;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.registry.licence.PlannedLicence;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.wire.sheet.Sheet;

/// Reads a sheet of licences against the register: every row becomes a licence or says, by row and column, why not.
/// With one fault nothing of the sheet is taken.
public final class LicencePlanner {
    private static final Map<String, LicenceMethod> METHODS = Map.of(
            "批发", LicenceMethod.WHOLESALE,
            "零售连锁总部", LicenceMethod.CHAIN_HEAD,
            "零售连锁门店", LicenceMethod.CHAIN_SHOP,
            "零售连锁", LicenceMethod.CHAIN_SHOP,
            "单体零售", LicenceMethod.SINGLE_SHOP,
            "零售", LicenceMethod.SINGLE_SHOP);

    private final Map<String, ShopLicence> shops;
    private final LicenceScopes scopes;
    private final LocalDate day;
    private final List<SheetFault> faults = new ArrayList<>();
    private final Map<LicenceColumn, Integer> columns = new EnumMap<>(LicenceColumn.class);
    private final Map<String, Integer> seen = new HashMap<>();

    /// @param shops every pharmacy of the register
    /// @param day on which categories are in force
    public LicencePlanner(List<ShopLicence> shops, LicenceScopes scopes, LocalDate day) {
        this.shops = shops.stream()
                .collect(Collectors.toMap(shop -> shop.shop().creditCode().text(), Function.identity()));
        this.scopes = scopes;
        this.day = day;
    }

    /// What the sheet would do. One planner plans one sheet.
    ///
    /// @param name of the file
    public LicencePlan plan(String name, Sheet sheet) {
        var planned = new ArrayList<PlannedLicence>();
        int same = 0;
        if (sheet.rows().size() < 2) {
            faults.add(new SheetFault(1, "", "EMPTY"));
            return new LicencePlan(name, planned, same, faults);
        }
        head(sheet.rows().getFirst());
        if (!faults.isEmpty()) {
            return new LicencePlan(name, planned, same, faults);
        }
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            Optional<PlannedLicence> one = planned(row);
            if (one.filter(this::known).isPresent()) {
                same++;
            } else {
                one.ifPresent(planned::add);
            }
        }
        return new LicencePlan(name, planned, same, faults);
    }

    private boolean known(PlannedLicence one) {
        return shops.values().stream()
                .filter(shop -> shop.shop().id().equals(one.pharmacy()))
                .flatMap(shop -> shop.licence().stream())
                .map(DrugLicence::text)
                .anyMatch(one.text()::equals);
    }

    private void head(Sheet.Row row) {
        for (int place = 0; place < row.cells().size(); place++) {
            String title = row.cell(place);
            Optional<LicenceColumn> column = LicenceColumn.named(title);
            if (column.isPresent() && columns.putIfAbsent(column.get(), place) != null) {
                faults.add(new SheetFault(row.number(), title, "COLUMN-TWICE"));
            } else if (column.isEmpty() && !title.isEmpty()) {
                faults.add(new SheetFault(row.number(), Sheet.letters(place), "COLUMN"));
            }
        }
        for (LicenceColumn column : LicenceColumn.values()) {
            if (column != LicenceColumn.WORDS && !columns.containsKey(column)) {
                faults.add(new SheetFault(row.number(), column.title(), "COLUMN-MISSING"));
            }
        }
    }

    private Optional<PlannedLicence> planned(Sheet.Row row) {
        int before = faults.size();
        Optional<ShopLicence> shop = shop(row);
        Optional<LicenceMethod> method = Optional.ofNullable(METHODS.get(cell(row, LicenceColumn.METHOD)));
        if (method.isEmpty()) {
            fault(row, LicenceColumn.METHOD, "METHOD");
        }
        Set<String> named = scopes(row);
        boolean cold = cold(row);
        Optional<LocalDate> from = date(row, LicenceColumn.FROM);
        Optional<LocalDate> to = date(row, LicenceColumn.TO);
        if (faults.size() > before) {
            return Optional.empty();
        }
        try {
            var text = new LicenceText(
                    cell(row, LicenceColumn.NUMBER),
                    method.orElseThrow(),
                    named,
                    cold,
                    cell(row, LicenceColumn.WORDS),
                    cell(row, LicenceColumn.ADDRESS),
                    from.orElseThrow(),
                    to.orElseThrow());
            return Optional.of(new PlannedLicence(
                    shop.orElseThrow().shop().id(), text, shop.get().seen()));
        } catch (IllegalArgumentException unfit) {
            fault(row, unfit.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ShopLicence> shop(Sheet.Row row) {
        String code = cell(row, LicenceColumn.CREDIT_CODE);
        Optional<ShopLicence> shop = Optional.ofNullable(shops.get(code));
        if (shop.isEmpty()) {
            fault(row, LicenceColumn.CREDIT_CODE, "SHOP");
        } else if (seen.putIfAbsent(code, row.number()) != null) {
            fault(row, LicenceColumn.CREDIT_CODE, "TWICE");
        }
        return shop;
    }

    private Set<String> scopes(Sheet.Row row) {
        Set<String> codes = new HashSet<>();
        for (String word : cell(row, LicenceColumn.SCOPES).split("[、，,；;\\s]+", -1)) {
            Optional<LicenceScope> scope = scopes.named(word, day);
            if (scope.isEmpty()) {
                fault(row, LicenceColumn.SCOPES, "SCOPE");
                return codes;
            }
            codes.add(scope.get().code());
        }
        return codes;
    }

    private boolean cold(Sheet.Row row) {
        return switch (cell(row, LicenceColumn.COLD)) {
            case "是" -> true;
            case "否" -> false;
            default -> {
                fault(row, LicenceColumn.COLD, "FLAG");
                yield false;
            }
        };
    }

    private Optional<LocalDate> date(Sheet.Row row, LicenceColumn column) {
        try {
            return Optional.of(LocalDate.parse(cell(row, column)));
        } catch (DateTimeException none) {
            fault(row, column, "DATE");
            return Optional.empty();
        }
    }

    /// What does not fit together belongs to the column that says it.
    private void fault(Sheet.Row row, @Nullable String code) {
        LicenceColumn column = switch (String.valueOf(code)) {
            case "LICENCE-NUMBER" -> LicenceColumn.NUMBER;
            case "LICENCE-WORDS" -> LicenceColumn.WORDS;
            case "LICENCE-ADDRESS" -> LicenceColumn.ADDRESS;
            case "LICENCE-DATES" -> LicenceColumn.TO;
            default -> LicenceColumn.SCOPES;
        };
        fault(row, column, column == LicenceColumn.TO ? "DATES" : "TEXT");
    }

    private void fault(Sheet.Row row, LicenceColumn column, String code) {
        faults.add(new SheetFault(row.number(), column.title(), code));
    }

    private String cell(Sheet.Row row, LicenceColumn column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }
}
