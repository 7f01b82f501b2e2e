package org.xunyao.app.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.xunyao.kernel.FaultException;

/// The start-up passphrase in a file, for starts without a person: `--passphrase-file FILE`.
public final class PassphraseFile {
    private static final int MOST_BYTES = 1_024;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private PassphraseFile() {}

    /// Reads the first line.
    ///
    /// @param dataFolder where the file must not lie, for a copy of the data would hold what opens it
    /// @return to be wiped by the caller
    /// @throws FaultException `KEY-FILE` if it is missing, lies in the data folder, is readable by others, is
    ///     empty, longer than 1 KiB or not UTF-8
    public static char[] read(Path file, Path dataFolder) {
        try {
            Path real = file.toRealPath();
            if (real.startsWith(real(dataFolder))) {
                throw refused("it lies in the data folder");
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(real);
            if (rights.stream().anyMatch(OTHERS::contains)) {
                throw refused("others may read it: chmod 600");
            }
            if (!Files.isRegularFile(real) || Files.size(real) > MOST_BYTES) {
                throw refused("it is no short file");
            }
            return firstLine(Files.readAllBytes(real));
        } catch (IOException | UnsupportedOperationException unreadable) {
            throw new FaultException("KEY-FILE", "it cannot be read", unreadable);
        }
    }

    private static Path real(Path folder) throws IOException {
        return Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
    }

    private static char[] firstLine(byte[] bytes) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int length = 0;
        while (length < text.length() && text.charAt(length) != '\n' && text.charAt(length) != '\r') {
            length++;
        }
        char[] line = new char[length];
        text.get(0, line);
        if (text.hasArray()) {
            Arrays.fill(text.array(), '\0');
        }
        if (line.length == 0) {
            throw refused("it is empty");
        }
        return line;
    }

    private static FaultException refused(String why) {
        return new FaultException("KEY-FILE", why);
    }
}
