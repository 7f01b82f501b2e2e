package org.xunyao.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xunyao.ingest.file.RecordedFuzz;
import org.xunyao.ingest.flv.FlvFuzz;
import org.xunyao.ingest.hls.PlaylistFuzz;
import org.xunyao.ingest.http.HttpFuzz;
import org.xunyao.ingest.rtcp.SenderReportFuzz;
import org.xunyao.ingest.rtp.H264RtpFuzz;
import org.xunyao.ingest.rtp.H265RtpFuzz;
import org.xunyao.ingest.rtp.ReorderFuzz;
import org.xunyao.ingest.rtsp.RtspMessageFuzz;
import org.xunyao.ingest.rtsp.RtspTalkFuzz;
import org.xunyao.ingest.rtsp.SessionDescriptionFuzz;
import org.xunyao.ingest.ts.TsFuzz;

/// Replays the seeds of every fuzz target of this module, the old finds among them, without a fuzzer.
class SeedsTest {
    private static final Map<String, Consumer<byte[]>> TARGETS = Map.ofEntries(
            Map.entry("HttpFuzz", HttpFuzz::fuzzerTestOneInput),
            Map.entry("RtspMessageFuzz", RtspMessageFuzz::fuzzerTestOneInput),
            Map.entry("RtspTalkFuzz", RtspTalkFuzz::fuzzerTestOneInput),
            Map.entry("SessionDescriptionFuzz", SessionDescriptionFuzz::fuzzerTestOneInput),
            Map.entry("H264RtpFuzz", H264RtpFuzz::fuzzerTestOneInput),
            Map.entry("H265RtpFuzz", H265RtpFuzz::fuzzerTestOneInput),
            Map.entry("ReorderFuzz", ReorderFuzz::fuzzerTestOneInput),
            Map.entry("FlvFuzz", FlvFuzz::fuzzerTestOneInput),
            Map.entry("PlaylistFuzz", PlaylistFuzz::fuzzerTestOneInput),
            Map.entry("TsFuzz", TsFuzz::fuzzerTestOneInput),
            Map.entry("RecordedFuzz", RecordedFuzz::fuzzerTestOneInput),
            Map.entry("SenderReportFuzz", SenderReportFuzz::fuzzerTestOneInput));

    @TestFactory
    Stream<DynamicNode> everySeedKeepsItsContract() throws IOException, URISyntaxException {
        Path all = Path.of(
                Objects.requireNonNull(SeedsTest.class.getResource("/fuzz")).toURI());
        Stream.Builder<DynamicNode> tests = Stream.builder();
        for (var target : TARGETS.entrySet()) {
            try (Stream<Path> seeds = Files.list(all.resolve(target.getKey()))) {
                List<Path> sorted = seeds.sorted().toList();
                assertThat(sorted).as(target.getKey()).isNotEmpty();
                sorted.forEach(seed -> tests.add(DynamicTest.dynamicTest(
                        target.getKey() + " " + seed.getFileName(),
                        () -> target.getValue().accept(Files.readAllBytes(seed)))));
            }
        }
        return tests.build();
    }
}
