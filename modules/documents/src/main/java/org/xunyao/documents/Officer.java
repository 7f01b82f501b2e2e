package org.xunyao.documents;

/// An officer as documents name one (执法人员).
///
/// @param name as on the enforcement certificate
/// @param badge enforcement certificate number (执法证号)
/// @param unit the office
public record Officer(String name, String badge, String unit) {
    /// Cleans the words.
    public Officer {
        name = Words.clean(name);
        badge = Words.clean(badge);
        unit = Words.clean(unit);
    }

    Fields fields() {
        return new Fields().text("name", name).text("badge", badge).text("unit", unit);
    }
}
