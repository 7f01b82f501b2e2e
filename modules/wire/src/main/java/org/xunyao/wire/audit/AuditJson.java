package org.xunyao.wire.audit;

import java.nio.charset.StandardCharsets;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.CheckpointText;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditLines;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.audit.LineRecords.CheckpointEntry;
import org.xunyao.wire.audit.LineRecords.CheckpointLine;
import org.xunyao.wire.audit.LineRecords.EndEntry;
import org.xunyao.wire.audit.LineRecords.EndLine;
import org.xunyao.wire.audit.LineRecords.HeadEntry;
import org.xunyao.wire.audit.LineRecords.HeadLine;
import org.xunyao.wire.audit.LineRecords.LinkEntry;
import org.xunyao.wire.audit.LineRecords.LinkLine;
import org.xunyao.wire.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Writes the lines of an export: the head, the checkpoints, the links ascending, the end. UTF-8, one
/// JSON object a line, names sorted.
public final class AuditJson implements AuditLines {
    /// The version of the names that this program writes and reads.
    public static final int VERSION = 1;

    private final JsonMapper mapper = StrictJson.mapper();

    /// A writer of the present version.
    public AuditJson() {}

    @Override
    public byte[] head(Head head) {
        return line(new HeadLine(
                new HeadEntry(VERSION, head.station(), head.first(), head.last(), head.made(), head.certificates())));
    }

    @Override
    public byte[] checkpoint(SignedCheckpoint signed) {
        String text = new String(CheckpointText.content(signed.checkpoint()), StandardCharsets.UTF_8);
        return line(new CheckpointLine(new CheckpointEntry(text, signed.signature())));
    }

    @Override
    public byte[] link(AuditRecord link) {
        return line(new LinkLine(new LinkEntry(
                link.station(),
                link.sequence(),
                link.at().toString(),
                link.actor(),
                link.action(),
                link.target().kind(),
                link.target().id(),
                link.outcome(),
                link.attempt(),
                link.previous(),
                link.digest())));
    }

    @Override
    public byte[] end(Head head) {
        return line(new EndLine(new EndEntry(head.last())));
    }

    private byte[] line(Object record) {
        try {
            return (mapper.writeValueAsString(record) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException notUnicode) {
            throw new FaultException("AUDIT-TEXT", "a line cannot be written", notUnicode);
        }
    }
}
