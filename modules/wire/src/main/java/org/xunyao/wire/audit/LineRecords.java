package org.xunyao.wire.audit;

import java.util.List;

/// The records behind the lines, each in an object with one name, so that a line says what it is.
final class LineRecords {
    private LineRecords() {}

    record HeadLine(HeadEntry audit) {}

    record HeadEntry(int version, String station, long first, long last, String made, List<String> certificates) {}

    record CheckpointLine(CheckpointEntry checkpoint) {}

    /// @param text the seven lines that are signed
    record CheckpointEntry(String text, String signature) {}

    record LinkLine(LinkEntry link) {}

    record LinkEntry(
            String station,
            long no,
            String at,
            String actor,
            String action,
            String kind,
            String id,
            String outcome,
            String attempt,
            String previous,
            String sm3) {}

    record EndLine(EndEntry end) {}

    record EndEntry(long last) {}
}
