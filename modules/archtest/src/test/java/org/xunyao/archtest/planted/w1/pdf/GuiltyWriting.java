package org.xunyao.archtest.planted.w1.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class GuiltyWriting {
    void write(Path file) throws IOException {
        Files.writeString(file, "planted");
    }
}
