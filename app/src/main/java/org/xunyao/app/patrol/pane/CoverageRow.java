package org.xunyao.app.patrol.pane;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.video.CameraId;

/// One camera and when it was looked at last (巡看覆盖).
///
/// @param person what the one who looked is called today
public record CoverageRow(WallCamera camera, int number, Optional<Instant> at, String person) {
    private static final Comparator<CoverageRow> LONGEST_FIRST = Comparator.comparing(
                    (CoverageRow row) -> row.at().orElse(Instant.MIN))
            .thenComparing(CoverageRow::number);

    /// All cameras, those that nobody looked at for longest first.
    ///
    /// @param names of people by the audit's name of them
    public static List<CoverageRow> of(List<WallCamera> cameras, Map<CameraId, Seen> seen, Map<String, String> names) {
        return IntStream.range(0, cameras.size())
                .mapToObj(at -> of(cameras.get(at), at + 1, seen, names))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    private static CoverageRow of(WallCamera camera, int number, Map<CameraId, Seen> seen, Map<String, String> names) {
        Optional<Seen> last = Optional.ofNullable(seen.get(camera.id()));
        String person = last.map(Seen::person)
                .map(actor -> names.getOrDefault(actor, actor))
                .orElse("");
        return new CoverageRow(camera, number, last.map(Seen::at), person);
    }

    /// Whether the typed words are in it.
    boolean holds(String typed) {
        String all = camera.shop() + " " + camera.point() + " " + camera.id().code() + " " + person;
        return all.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /// The rows as a table that every office program opens: UTF-8 with its mark, commas, CRLF (RFC 4180).
    ///
    /// @param heads of the columns
    /// @param when writes a time
    public static byte[] csv(List<CoverageRow> rows, List<String> heads, Function<Optional<Instant>, String> when) {
        var text = new StringBuilder("\ufeff");
        line(text, heads);
        rows.forEach(row -> line(
                text,
                List.of(
                        row.camera().id().code(),
                        row.camera().shop(),
                        row.camera().point(),
                        when.apply(row.at()),
                        row.person())));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells.stream().map(CoverageRow::cell).toList()))
                .append("\r\n");
    }

    /// A cell that begins like a formula is one to no office program.
    private static String cell(String words) {
        boolean formula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
        return '"' + (formula ? "'" + words : words).replace("\"", "\"\"") + '"';
    }
}
