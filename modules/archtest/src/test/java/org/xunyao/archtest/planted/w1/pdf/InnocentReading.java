package org.xunyao.archtest.planted.w1.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

final class InnocentReading {
    void read(Path file, OutputStream to) throws IOException {
        Files.copy(file, to);
    }
}
