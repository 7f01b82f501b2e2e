package org.xunyao.app.cameras.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.cameras.register.AddressText;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.wire.sheet.XlsxWriter;

/// The register as a spreadsheet to take home, without passwords, and the empty one to fill in. Both can be
/// imported again: an address with stars stands for the one that is known.
public final class RegisterSheet {
    private static final String NAME = "摄像机";

    private RegisterSheet() {}

    /// The names of the columns and nothing else.
    public static byte[] template() {
        return XlsxWriter.bytes(NAME, List.of(titles()));
    }

    /// All cameras of the register that did not leave it.
    ///
    /// @param codes credit codes by pharmacy
    public static byte[] of(List<RegisteredCamera> cameras, Map<PharmacyId, String> codes) {
        var rows = new ArrayList<List<String>>();
        rows.add(titles());
        cameras.stream()
                .filter(camera -> camera.withdrawn().isEmpty())
                .forEach(camera -> rows.add(Arrays.stream(SheetColumn.values())
                        .map(column -> cell(camera, column, codes))
                        .toList()));
        return XlsxWriter.bytes(NAME, rows);
    }

    private static List<String> titles() {
        return Arrays.stream(SheetColumn.values()).map(SheetColumn::title).toList();
    }

    private static String cell(RegisteredCamera camera, SheetColumn column, Map<PharmacyId, String> codes) {
        Optional<StreamLines> lines = camera.lines();
        return switch (column) {
            case CODE -> camera.code().text();
            case SHOP -> camera.site().shop();
            case PLACE -> camera.site().place();
            case MAIN -> lines.map(one -> AddressText.shown(one.main())).orElse("");
            case SUB -> lines.flatMap(StreamLines::sub).map(AddressText::shown).orElse("");
            case CREDIT_CODE ->
                camera.site().pharmacy().map(id -> codes.getOrDefault(id, "")).orElse("");
            case MODEL -> camera.device().model();
            case NATIONAL -> camera.device().national();
            case RECORDING -> camera.device().recording();
        };
    }
}
