package org.xunyao.bench.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.audit.export.AuditLines.Head;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.CheckpointSeals;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.files.FileExport;
import org.xunyao.verifier.AuditFileCheck;
import org.xunyao.verifier.AuditReport;
import org.xunyao.wire.audit.AuditJson;

/// T24-million: one verification of an export of 10⁶ links takes at most 60 s. The negative control
/// alters a link in the last tenth, which must be named.
public final class MillionLinks implements Torture {
    private static final int MILLION = 1_000_000;
    private static final double MOST_SECONDS = 60;
    private static final double NANOS = 1e9;

    /// Makes the measurement; it holds no state.
    public MillionLinks() {}

    @Override
    public String id() {
        return "T24-million";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException {
        int links = options.cyclesOr(MILLION);
        long altered = options.negative() ? links - links / 10 : 0;
        Path file = options.scratch().resolve("million.jsonl");
        try (var lines = new Generated(links, altered)) {
            new FileExport().put(file, lines);
        }
        Clock clock = new SystemClock(SystemClock.CHINA);
        var chain = new AuditChain(new BouncyDigester());
        var check =
                new AuditFileCheck(chain::whole, new CheckpointSeals(new CmsSignatureCheck(), Optional.empty()), false);
        double cpuBefore = cpuSeconds();
        long begun = clock.nanoTime();
        AuditReport report;
        try (InputStream bytes = Files.newInputStream(file)) {
            report = check.of(bytes, Optional.empty());
        }
        double seconds = (clock.nanoTime() - begun) / NANOS;
        String figure = "%,d links, %,d MB verified in %.1f s, %.1f s of processor time (aim %.0f s)"
                .formatted(links, Files.size(file) >> 20, seconds, cpuSeconds() - cpuBefore, MOST_SECONDS);
        boolean good = report.chain().whole() && report.chain().last() == links && seconds <= MOST_SECONDS;
        return good ? new Outcome.Passed(figure) : new Outcome.Failed(figure + ", " + report.chain());
    }

    /// Of the whole process; on a busy machine it says more than the clock on the wall.
    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / NANOS;
    }

    /// The lines of an export, made while they are read.
    private static final class Generated extends InputStream {
        private final AuditJson json = new AuditJson();
        private final AuditChain chain = new AuditChain(new BouncyDigester());
        private final Head head;
        private final long altered;
        private final Iterator<byte[]> lines;
        private long sequence;
        private String previous = AuditChain.ORIGIN;
        private byte[] line = new byte[0];
        private int at;

        Generated(int links, long altered) {
            this.head = new Head("torture-24", 1, links, "2026-11-22T00:00:00Z", List.of());
            this.altered = altered;
            this.lines = java.util.stream.Stream.of(
                            java.util.stream.Stream.of(json.head(head)),
                            java.util.stream.Stream.generate(this::next).limit(links),
                            java.util.stream.Stream.of(json.end(head)))
                    .flatMap(part -> part)
                    .iterator();
        }

        private byte[] next() {
            sequence++;
            var open = new AuditRecord(
                    head.station(),
                    sequence,
                    Instant.ofEpochSecond(1_790_000_000L + sequence, 123_456_000),
                    "person:01994d6e-7c3a-7b1e-9f6a-0c9f4f3b2a11",
                    "alarm.review",
                    new Target("alarm", "01994d6e-7c3a-7b1e-9f6a-%012x".formatted(sequence)),
                    "done",
                    "01994d6e-7c3a-7b1e-8f6a-%012x".formatted(sequence),
                    previous,
                    "");
            String sm3 = chain.sm3(open);
            previous = sm3;
            Target told = sequence == altered ? new Target("alarm", "other") : open.target();
            return json.link(AuditRows.with(open, sequence, told, open.previous(), sm3));
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (at == line.length) {
                if (!lines.hasNext()) {
                    return -1;
                }
                line = lines.next();
                at = 0;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
