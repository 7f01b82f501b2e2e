package org.xunyao.ingest.rtcp;

import java.time.Instant;
import org.xunyao.ingest.fuzz.Contract;

/// Reports of a camera's clock.
public final class SenderReportFuzz {
    private static final Instant OURS = Instant.ofEpochSecond(1_790_000_000);
    private static final long YEAR_AND_A_DAY = 366L * 86_400;

    private SenderReportFuzz() {}

    /// Tries one input.
    ///
    /// @param input one packet
    public static void fuzzerTestOneInput(byte[] input) {
        SenderReport.in(input).flatMap(report -> report.cameraTime(OURS)).ifPresent(time -> {
            Contract.require(!time.isBefore(Instant.EPOCH), "before 1970");
            Contract.require(!time.isAfter(OURS.plusSeconds(YEAR_AND_A_DAY)), "more than a year ahead");
        });
    }
}
