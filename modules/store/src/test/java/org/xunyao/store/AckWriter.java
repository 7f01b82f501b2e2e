package org.xunyao.store;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;

/// The process that is killed: seals evidence until it dies and says ACK only where the screen would say
/// 已保存.
final class AckWriter {
    private AckWriter() {}

    /// Writes until it is killed.
    ///
    /// @param arguments the data folder
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Station station = Station.openItself(Path.of(arguments[0]))) {
            out.println("READY");
            for (int i = 0; ; i++) {
                byte[] bytes =
                        ("round " + ProcessHandle.current().pid() + " item " + i).getBytes(StandardCharsets.UTF_8);
                Saved<EvidenceItem> saved =
                        station.evidence().seal(Station.INSPECTOR, CAPTURE, new ByteArrayInputStream(bytes));
                out.println(
                        "ACK " + saved.sequence() + " " + saved.result().id().value());
            }
        }
    }

    private static final Capture CAPTURE = new Capture(
            EvidenceKind.CLIP,
            "video/mp2t",
            Optional.empty(),
            Optional.empty(),
            new EvidenceSource.OfCamera("cam-1"),
            EvidenceUse.LEAD_ONLY,
            Optional.empty(),
            List.of(),
            List.of(Notes.target("torture")));
}
