package org.xunyao.app.zone.draw;

import java.util.List;
import java.util.Locale;
import org.xunyao.app.picture.outline.Hatch;
import org.xunyao.supervision.ZoneKind;

/// How kinds of zones are told apart: by colour, and without colours by their lines.
final class ZoneLooks {
    private ZoneLooks() {}

    static Hatch hatch(ZoneKind kind) {
        String style = "zone-" + kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case COUNTER -> new Hatch(style, List.of(45), 12);
            case PRESCRIPTION -> new Hatch(style, List.of(45, 135), 14);
            case SHELF -> new Hatch(style, List.of(0), 10);
            case FLOOR -> new Hatch(style, List.of(135), 20);
            case LICENCE -> new Hatch(style, List.of(90), 10);
            case DISPLAY -> new Hatch(style, List.of(0, 90), 16);
            case PLATE -> new Hatch(style, List.of(0, 45), 18);
            case PICTURE -> new Hatch(style, List.of(135), 40);
        };
    }

    static String style(ZoneKind kind) {
        return hatch(kind).style();
    }
}
