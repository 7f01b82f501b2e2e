package org.xunyao.video.patrol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.kernel.Digester;

/// The text of a patrol: what its head is taken over and what is signed (轮巡封存文本).
///
/// The head begins as SM3 of the lines of the patrol; each look makes it SM3 of the head before, a line
/// feed, and the look's own line. So one digest holds all looks in their order, and can be taken on look
/// by look.
public final class PatrolText {
    private PatrolText() {}

    /// The lines of the patrol itself.
    public static String begun(PatrolRun run) {
        return lines(List.of(
                "xunyao-patrol 1",
                "patrol " + run.id(),
                "station " + run.station(),
                "person " + run.person(),
                "name " + run.name(),
                "begun " + run.begun(),
                "order " + order(run.series().order()),
                "stops " + stops(run.series())));
    }

    /// The line of a look.
    public static String line(Look look) {
        Sight sight = look.sight();
        return String.join(
                " ",
                "look",
                Long.toString(look.number()),
                sight.camera().code(),
                look.from().toString(),
                look.lasted().toMillis() + "ms",
                sight.tile().width() + "x" + sight.tile().height(),
                sight.state().name(),
                sight.visible() ? "visible" : "hidden",
                sight.present() ? "present" : "absent",
                look.counted() ? "counted" : "not-counted");
    }

    /// The head before any look.
    public static String head(PatrolRun run, Digester digester) {
        return digester.sm3(bytes(begun(run)));
    }

    /// The head after more looks.
    public static String head(String before, List<Look> looks, Digester digester) {
        String head = before;
        for (Look look : looks) {
            head = digester.sm3(bytes(head + "\n" + line(look)));
        }
        return head;
    }

    /// What the station signs.
    public static byte[] signed(PatrolRun run, Instant at, PatrolEnd.Cause cause, long looks, String head) {
        return bytes(begun(run) + lines(List.of("ended " + at, "cause " + cause, "looks " + looks, "head " + head)));
    }

    private static String order(PatrolOrder order) {
        return switch (order) {
            case PatrolOrder.InOrder _ -> "IN_ORDER";
            case PatrolOrder.ByRisk risk -> "BY_RISK " + risk.seed();
        };
    }

    /// `CAMERA/SECONDS/WEIGHT` of each stop; the weight is 1 where none is drawn.
    public static String stops(PatrolSeries series) {
        var words = new ArrayList<String>();
        for (int at = 0; at < series.stops().size(); at++) {
            PatrolStop stop = series.stops().get(at);
            int weight = series.order() instanceof PatrolOrder.ByRisk risk
                    ? risk.weights().get(at)
                    : 1;
            words.add(stop.camera().code() + "/" + stop.dwell().toSeconds() + "/" + weight);
        }
        return String.join(" ", words);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
