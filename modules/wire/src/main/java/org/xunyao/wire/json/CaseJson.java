package org.xunyao.wire.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A case as canonical JSON (RFC 8785: UTF-8, sorted names, no blanks): one case has one text and one text
/// has one case.
public final class CaseJson {
    /// The version of the names that this program writes and reads.
    public static final int SCHEMA = 1;

    /// What such a file is called in a manifest.
    public static final String MEDIA_TYPE = "application/json";

    private static final String BAD = "PACKAGE-CONTENT";
    private static final int BYTES_AT_MOST = 16 << 20;

    private final JsonMapper mapper = StrictJson.mapper();

    /// Writes and reads the present schema.
    public CaseJson() {}

    /// The canonical bytes.
    ///
    /// @throws FaultException `PACKAGE-CONTENT` if a text is not Unicode or the file would not be read
    ///     again
    public byte[] write(CaseRecord record) {
        byte[] bytes = bytes(record);
        if (bytes.length > BYTES_AT_MOST) {
            throw new FaultException(BAD, "a case of " + bytes.length + " bytes");
        }
        return bytes;
    }

    /// Reads canonical bytes.
    ///
    /// @throws FaultException `PACKAGE-CONTENT` if they are not byte for byte what {@link #write} would
    ///     give
    public CaseRecord read(byte[] bytes) {
        if (bytes.length > BYTES_AT_MOST) {
            throw new FaultException(BAD, "a case of " + bytes.length + " bytes");
        }
        CaseRecord record = parsed(bytes);
        if (record.schemaVersion() != SCHEMA || !Arrays.equals(bytes(record), bytes)) {
            throw new FaultException(BAD, "case.json of another schema or not canonical");
        }
        return record;
    }

    private CaseRecord parsed(byte[] bytes) {
        try {
            @Nullable CaseRecord record = mapper.readValue(bytes, CaseRecord.class);
            if (record == null) {
                throw new FaultException(BAD, "case.json is null");
            }
            return record;
        } catch (JacksonException unreadable) {
            throw new FaultException(BAD, "case.json cannot be read", unreadable);
        }
    }

    private byte[] bytes(CaseRecord record) {
        try {
            return mapper.writeValueAsBytes(record);
        } catch (JacksonException notUnicode) {
            throw new FaultException(BAD, "case.json cannot be written", notUnicode);
        }
    }
}
