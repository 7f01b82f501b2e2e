package org.xunyao.app.cameras;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.RecordStanding;
import org.xunyao.ui.text.Texts;

/// The words of 摄像机.
final class CameraWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts hold the bundle of this screen and the program's
    CameraWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    Texts texts() {
        return texts;
    }

    ZoneId zone() {
        return zone;
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    String time(Instant at) {
        return MINUTE.withZone(zone).format(at);
    }

    String item(DeviceFile.Item item) {
        return texts.of("item." + item);
    }

    String field(CameraField field) {
        return texts.of("field." + field);
    }

    /// The items of a camera's file in their order.
    static List<DeviceFile.Item> items() {
        return List.of(
                DeviceFile.Item.AUTHORISING_PROVISION,
                DeviceFile.Item.LEGAL_REVIEW,
                DeviceFile.Item.TECHNICAL_REVIEW,
                DeviceFile.Item.STANDARD_MET,
                DeviceFile.Item.SIGN_AT_PLACE,
                DeviceFile.Item.PLACE_PUBLISHED,
                DeviceFile.Item.CLOCK_CHECKED);
    }

    /// What the records may be used for, and what keeps them from more.
    String standing(RecordStanding standing) {
        String use = texts.of("use.more." + standing.use());
        if (standing.lacks().isEmpty()) {
            return use;
        }
        String lacks = standing.lacks().stream()
                .map(lack -> texts.of("lack." + lack.why(), item(lack.item())))
                .collect(Collectors.joining(texts.of("and")));
        return use + texts.of("use.lacks", Texts.figure(standing.lacks().size()), lacks);
    }

    /// A paper in one line.
    String paper(DevicePaper paper) {
        return paper.reference()
                + paper.dated().map(day -> texts.of("paper.dated.said", day)).orElse("")
                + paper.until().map(day -> texts.of("paper.until.said", day)).orElse("");
    }

    /// What is wrong with an item on the day, if anything.
    Optional<String> lack(RecordStanding standing, DeviceFile.Item item) {
        return standing.lacks().stream()
                .filter(lack -> lack.item() == item)
                .map(lack -> texts.of("lack.word." + lack.why()))
                .findFirst();
    }

    /// The sentence of a fault or refusal; a refusal has its words here.
    String fault(String code) {
        if (code.startsWith("CAMERA-MISSING-")) {
            return texts.of("missing", field(CameraField.valueOf(code.substring("CAMERA-MISSING-".length()))));
        }
        return texts.has("refusal." + code) ? texts.of("refusal." + code) : texts.fault(code);
    }
}
