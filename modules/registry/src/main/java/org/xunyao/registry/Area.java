package org.xunyao.registry;

import java.util.regex.Pattern;

/// An administrative area (行政区划).
///
/// @param code 6 digits of GB/T 2260, 9 with the township, 12 with the village
/// @param name such as 样例镇
public record Area(String code, String name) {
    private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{3}){0,2}");

    /// Refuses a code of another form.
    public Area {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an area has 6, 9 or 12 digits: " + code);
        }
    }
}
