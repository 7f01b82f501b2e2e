package org.xunyao.app.cameras.model;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.cameras.register.AddressText;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLines;

/// What stands in the fields of a camera's form. No password: an address is as it is shown.
///
/// @param values by field; one that is not there is empty
public record CameraForm(Map<CameraField, String> values) {
    /// An empty form.
    public static final CameraForm EMPTY = new CameraForm(Map.of());

    /// Copies the fields, empty ones left out.
    public CameraForm {
        var kept = new EnumMap<CameraField, String>(CameraField.class);
        values.forEach((field, text) -> {
            if (!text.isEmpty()) {
                kept.put(field, text);
            }
        });
        values = Map.copyOf(kept);
    }

    /// The form of a camera of the register.
    ///
    /// @param codes credit codes by pharmacy
    public static CameraForm of(RegisteredCamera camera, Map<PharmacyId, String> codes) {
        Optional<StreamLines> lines = camera.lines();
        return new CameraForm(Map.of(
                CameraField.CODE,
                camera.code().text(),
                CameraField.SHOP,
                camera.site().shop(),
                CameraField.CREDIT_CODE,
                camera.site().pharmacy().map(id -> codes.getOrDefault(id, "")).orElse(""),
                CameraField.PLACE,
                camera.site().place(),
                CameraField.MAIN,
                lines.map(one -> AddressText.shown(one.main())).orElse(""),
                CameraField.SUB,
                lines.flatMap(StreamLines::sub).map(AddressText::shown).orElse(""),
                CameraField.CONTROL,
                lines.flatMap(StreamLines::control).map(AddressText::shown).orElse(""),
                CameraField.MODEL,
                camera.device().model(),
                CameraField.NATIONAL,
                camera.device().national(),
                CameraField.RECORDING,
                camera.device().recording()));
    }

    /// What stands in a field.
    public String value(CameraField field) {
        return values.getOrDefault(field, "");
    }

    /// All fields by name, in their order, empty ones too.
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (CameraField field : CameraField.values()) {
            texts.put(field.name(), value(field));
        }
        return texts;
    }

    /// The same with another text in one field.
    public CameraForm with(CameraField field, String text) {
        var changed = new EnumMap<CameraField, String>(CameraField.class);
        changed.putAll(values);
        changed.put(field, text);
        return new CameraForm(changed);
    }

    /// The first field that may not be empty and is.
    public Optional<CameraField> missing() {
        return CameraField.REQUIRED.stream()
                .filter(field -> value(field).isBlank())
                .findFirst();
    }
}
