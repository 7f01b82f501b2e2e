package org.xunyao.wire.audit;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.audit.CheckpointText;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditLines.Head;
import org.xunyao.wire.audit.LineRecords.CheckpointEntry;
import org.xunyao.wire.audit.LineRecords.CheckpointLine;
import org.xunyao.wire.audit.LineRecords.EndLine;
import org.xunyao.wire.audit.LineRecords.HeadEntry;
import org.xunyao.wire.audit.LineRecords.HeadLine;
import org.xunyao.wire.audit.LineRecords.LinkEntry;
import org.xunyao.wire.audit.LineRecords.LinkLine;
import org.xunyao.wire.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads an export line by line, with limits before anything is built; the file may come from an enemy. Not for
/// several threads.
public final class AuditLineReader {
    /// The longest line that is read, in bytes.
    public static final int LONGEST_LINE = 64 << 10;

    private static final int CERTIFICATES_AT_MOST = 100;

    private final InputStream bytes;
    private final byte[] buffer = new byte[LONGEST_LINE];
    private final byte[] line = new byte[LONGEST_LINE];
    private final ObjectReader heads;
    private final ObjectReader points;
    private final ObjectReader links;
    private final ObjectReader ends;
    private int from;
    private int to;

    /// @param bytes of the file; read in large pieces, closed by the caller
    public AuditLineReader(InputStream bytes) {
        this.bytes = bytes;
        JsonMapper mapper = StrictJson.mapper();
        this.heads = mapper.readerFor(HeadLine.class);
        this.points = mapper.readerFor(CheckpointLine.class);
        this.links = mapper.readerFor(LinkLine.class);
        this.ends = mapper.readerFor(EndLine.class);
    }

    /// The next line, or nothing at the end of the file. A line that is too long is unreadable and skipped.
    ///
    /// @throws IOException if the file cannot be read
    public Optional<AuditLine> next() throws IOException {
        int length = 0;
        boolean any = false;
        boolean tooLong = false;
        while (from < to || fill()) {
            any = true;
            int stop = from;
            while (stop < to && buffer[stop] != '\n') {
                stop++;
            }
            int count = stop - from;
            tooLong |= length + count > LONGEST_LINE;
            if (!tooLong) {
                System.arraycopy(buffer, from, line, length, count);
                length += count;
            }
            boolean ended = stop < to;
            from = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        return Optional.of(tooLong ? new AuditLine.Unreadable() : parsed(length));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, bytes.read(buffer));
        return to > 0;
    }

    private AuditLine parsed(int length) {
        try {
            if (starts("{\"link\":", length)) {
                @Nullable LinkLine read = links.readValue(line, 0, length);
                return read == null ? new AuditLine.Unreadable() : new AuditLine.Link(link(read.link()));
            }
            return rare(length);
        } catch (JacksonException | IllegalArgumentException | DateTimeException foreign) {
            return new AuditLine.Unreadable();
        }
    }

    private AuditLine rare(int length) {
        if (starts("{\"checkpoint\":", length)) {
            @Nullable CheckpointLine read = points.readValue(line, 0, length);
            return read == null ? new AuditLine.Unreadable() : new AuditLine.Point(point(read.checkpoint()));
        }
        if (starts("{\"audit\":", length)) {
            @Nullable HeadLine read = heads.readValue(line, 0, length);
            return read == null ? new AuditLine.Unreadable() : new AuditLine.First(head(read.audit()));
        }
        if (starts("{\"end\":", length)) {
            @Nullable EndLine read = ends.readValue(line, 0, length);
            return read == null
                    ? new AuditLine.Unreadable()
                    : new AuditLine.Last(read.end().last());
        }
        return new AuditLine.Unreadable();
    }

    private boolean starts(String name, int length) {
        if (length < name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (line[i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// A time has one text only, for the text is digested.
    private static AuditRecord link(LinkEntry entry) {
        Instant at = Instant.parse(entry.at());
        require(at.toString().equals(entry.at()) && entry.no() >= 1);
        return new AuditRecord(
                entry.station(),
                entry.no(),
                at,
                entry.actor(),
                entry.action(),
                new Target(entry.kind(), entry.id()),
                entry.outcome(),
                entry.attempt(),
                entry.previous(),
                entry.sm3());
    }

    private static SignedCheckpoint point(CheckpointEntry entry) {
        require(Base64.getDecoder().decode(entry.signature()).length > 0);
        byte[] block = (entry.text() + "signature " + entry.signature() + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        SignedCheckpoint signed = CheckpointText.read(block);
        require(Arrays.equals(CheckpointText.block(signed), block));
        return signed;
    }

    private static Head head(HeadEntry entry) {
        require(entry.version() == AuditJson.VERSION
                && entry.first() >= 1
                && entry.last() >= entry.first()
                && entry.certificates().size() <= CERTIFICATES_AT_MOST);
        return new Head(entry.station(), entry.first(), entry.last(), entry.made(), entry.certificates());
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("not a line of an export");
        }
    }
}
