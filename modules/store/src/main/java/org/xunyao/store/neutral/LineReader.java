package org.xunyao.store.neutral;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;

/// Reads lines that anybody may have written, with limits: UTF-8, no line longer than 32 MiB, each ended.
final class LineReader implements AutoCloseable {
    private static final int LONGEST = 32 << 20;

    private final String name;
    private final InputStream bytes;
    private final Digest digest = new Digest();
    private long number;

    /// @param file never a link
    LineReader(Path file) throws IOException {
        this.name = String.valueOf(file.getFileName());
        this.bytes = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16);
    }

    /// The next line without its end, nothing at the end of the file.
    @Nullable
    String next() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = bytes.read(); one >= 0; one = bytes.read()) {
            line.write(one);
            if (one == '\n') {
                number++;
                return decoded(line.toByteArray());
            }
            if (line.size() > LONGEST) {
                number++;
                throw wrong("the line is too long");
            }
        }
        if (line.size() > 0) {
            number++;
            throw wrong("the last line has no end");
        }
        return null;
    }

    private String decoded(byte[] line) {
        digest.take(line);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line, 0, line.length - 1))
                    .toString();
        } catch (CharacterCodingException other) {
            throw wrong("not UTF-8");
        }
    }

    long number() {
        return number;
    }

    /// SHA-256 of the lines so far.
    String digest() {
        return digest.hex();
    }

    /// The fault of the line that was read last.
    FaultException wrong(String why) {
        return new FaultException("NEUTRAL-FORMAT", name + " line " + number + ": " + why);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
