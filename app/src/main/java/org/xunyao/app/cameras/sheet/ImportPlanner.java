package org.xunyao.app.cameras.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.xunyao.app.cameras.register.AddressText;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraEntry;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.PlannedCamera;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.wire.sheet.Sheet;

/// Reads a sheet of cameras against the register: every row becomes a planned camera or says, by row and column,
/// why not. A cell is a text, whatever it looks like.
public final class ImportPlanner {
    private static final int LONGEST = 200;
    private static final int PLACE_LONGEST = 100;
    private static final int SHOWN = 40;

    private final Map<String, RegisteredCamera> register = new HashMap<>();
    private final Map<String, PharmacyId> shops;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    private final Map<String, Integer> seen = new HashMap<>();

    /// @param register every camera, withdrawn ones too
    /// @param shops pharmacies by credit code
    public ImportPlanner(List<RegisteredCamera> register, Map<String, PharmacyId> shops) {
        register.forEach(camera -> this.register.put(camera.code().text(), camera));
        this.shops = Map.copyOf(shops);
    }

    /// What the sheet would do. One planner plans one sheet.
    ///
    /// @param name of the file
    public ImportPlan plan(String name, Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            errors.add(new RowError(1, "", "", "EMPTY", ""));
            return new ImportPlan(name, List.of(), errors);
        }
        head(sheet.rows().getFirst());
        if (!errors.isEmpty()) {
            return new ImportPlan(name, List.of(), errors);
        }
        var rows = new ArrayList<ImportPlan.Row>();
        sheet.rows().stream().skip(1).forEach(row -> planned(row).ifPresent(rows::add));
        if (rows.isEmpty() && errors.isEmpty()) {
            errors.add(new RowError(2, "", "", "EMPTY", ""));
        }
        return new ImportPlan(name, rows, errors);
    }

    private void head(Sheet.Row row) {
        for (int place = 0; place < row.cells().size(); place++) {
            String title = row.cell(place);
            if (title.isEmpty()) {
                continue;
            }
            Optional<SheetColumn> column = SheetColumn.named(title);
            if (column.isEmpty()) {
                errors.add(new RowError(row.number(), Sheet.letters(place), shortened(title), "COLUMN", ""));
            } else if (columns.putIfAbsent(column.get(), place) != null) {
                errors.add(new RowError(row.number(), Sheet.letters(place), title, "COLUMN-TWICE", ""));
            }
        }
        for (SheetColumn column : SheetColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                errors.add(new RowError(row.number(), "", column.title(), "COLUMN-MISSING", column.title()));
            }
        }
    }

    private Optional<ImportPlan.Row> planned(Sheet.Row row) {
        int before = errors.size();
        check(row);
        if (errors.size() > before) {
            return Optional.empty();
        }
        String code = cell(row, SheetColumn.CODE);
        Optional<RegisteredCamera> there = Optional.ofNullable(register.get(code));
        if (there.flatMap(RegisteredCamera::withdrawn).isPresent()) {
            error(row, SheetColumn.CODE, "WITHDRAWN", code);
            return Optional.empty();
        }
        Optional<StreamLines> lines = lines(row, there);
        if (errors.size() > before) {
            return Optional.empty();
        }
        var entry = new CameraEntry(
                new CameraCode(code),
                new CameraSite(cell(row, SheetColumn.SHOP), pharmacy(row, there), cell(row, SheetColumn.PLACE)),
                device(row, there),
                lines);
        ImportPlan.Kind kind = there.map(
                        camera -> camera.entry().equals(entry) ? ImportPlan.Kind.SAME : ImportPlan.Kind.CHANGED)
                .orElse(ImportPlan.Kind.NEW);
        OptionalLong revision =
                there.map(camera -> OptionalLong.of(camera.revision())).orElseGet(OptionalLong::empty);
        return Optional.of(new ImportPlan.Row(row.number(), kind, new PlannedCamera(entry, revision)));
    }

    private void check(Sheet.Row row) {
        for (SheetColumn column : SheetColumn.values()) {
            String text = cell(row, column);
            if (column.required() && text.isEmpty()) {
                error(row, column, "MISSING", "");
            } else if (column != SheetColumn.MAIN
                    && column != SheetColumn.SUB
                    && text.length() > (column == SheetColumn.PLACE ? PLACE_LONGEST : LONGEST)) {
                error(row, column, "LONG", "");
            } else if (text.chars().anyMatch(Character::isISOControl)) {
                error(row, column, "CONTROL", "");
            }
        }
        String code = cell(row, SheetColumn.CODE);
        if (!code.isEmpty() && !CameraEntry.isCode(code)) {
            error(row, SheetColumn.CODE, "CODE", shortened(code));
        }
        Integer other = seen.putIfAbsent(code, row.number());
        if (other != null && !code.isEmpty()) {
            error(row, SheetColumn.CODE, "TWICE", Integer.toString(other));
        }
        if (!CameraDevice.isNational(cell(row, SheetColumn.NATIONAL))) {
            error(row, SheetColumn.NATIONAL, "NATIONAL", shortened(cell(row, SheetColumn.NATIONAL)));
        }
        String credit = cell(row, SheetColumn.CREDIT_CODE);
        if (!credit.isEmpty() && !shops.containsKey(credit)) {
            error(row, SheetColumn.CREDIT_CODE, "CREDIT-CODE", shortened(credit));
        }
    }

    private Optional<PharmacyId> pharmacy(Sheet.Row row, Optional<RegisteredCamera> there) {
        String credit = cell(row, SheetColumn.CREDIT_CODE);
        return credit.isEmpty()
                ? there.flatMap(camera -> camera.site().pharmacy())
                : Optional.ofNullable(shops.get(credit));
    }

    /// A column that the sheet does not have, or an empty cell, leaves what is known.
    private CameraDevice device(Sheet.Row row, Optional<RegisteredCamera> there) {
        CameraDevice known = there.map(RegisteredCamera::device).orElse(CameraDevice.UNKNOWN);
        return new CameraDevice(
                or(cell(row, SheetColumn.MODEL), known.model()),
                or(cell(row, SheetColumn.NATIONAL), known.national()),
                or(cell(row, SheetColumn.RECORDING), known.recording()));
    }

    private Optional<StreamLines> lines(Sheet.Row row, Optional<RegisteredCamera> there) {
        Optional<StreamLines> known = there.flatMap(RegisteredCamera::lines);
        Optional<StreamLine> main = meant(row, SheetColumn.MAIN, known.map(StreamLines::main));
        Optional<StreamLine> sub = meant(row, SheetColumn.SUB, known.flatMap(StreamLines::sub));
        if (main.isEmpty() && sub.isPresent()) {
            error(row, SheetColumn.MAIN, "MAIN-MISSING", "");
        }
        return main.map(line -> new StreamLines(line, sub))
                .map(lines -> known.map(lines::keeping).orElse(lines));
    }

    private Optional<StreamLine> meant(Sheet.Row row, SheetColumn column, Optional<StreamLine> known) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return known;
        }
        try {
            return AddressText.meant(text, known);
        } catch (FaultException refused) {
            error(row, column, refused.code(), "");
            return Optional.empty();
        }
    }

    private void error(Sheet.Row row, SheetColumn column, String code, String detail) {
        Integer place = columns.get(column);
        errors.add(new RowError(row.number(), place == null ? "" : Sheet.letters(place), column.title(), code, detail));
    }

    private String cell(Sheet.Row row, SheetColumn column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }

    private static String or(String text, String known) {
        return text.isEmpty() ? known : text;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
