package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A sealed clip cut after its description alone (docs/design/clip.md): where in the file the camera's own
/// bytes begin.
///
/// @param camera whose
/// @param units coded pictures
/// @param film ITU-T H.264, Annex B
record ClipParts(String camera, int units, byte[] film) {
    private static final int CAMERA_LENGTH = 11;
    private static final int NAME = 18;
    private static final int ENTRY = 40;
    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;

    static ClipParts of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int length = in.get(CAMERA_LENGTH) & BYTE;
        int sets = in.getShort(CAMERA_LENGTH + 1) & SHORT;
        int units = in.getInt(CAMERA_LENGTH + 3);
        String camera = new String(bytes, NAME, length, StandardCharsets.US_ASCII);
        in.position(NAME + length);
        for (int i = 0; i < sets; i++) {
            int set = in.getShort() & SHORT;
            in.position(in.position() + set);
        }
        int begin = in.position() + units * ENTRY;
        return new ClipParts(camera, units, Arrays.copyOfRange(bytes, begin, bytes.length));
    }
}
