package org.xunyao.ingest.file;

import java.io.IOException;
import java.io.InputStream;

/// A film from its first byte to its last.
final class FilmStream extends InputStream {
    private static final int STEP = 1 << 16;

    private final FilmBytes film;
    private long at;

    FilmStream(FilmBytes film) {
        this.film = film;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at >= film.size()) {
            return -1;
        }
        int count = (int) Math.min(Math.min(length, STEP), film.size() - at);
        try {
            System.arraycopy(film.read(at, count, STEP), 0, into, from, count);
        } catch (RecordedException shorter) {
            throw new IOException("the film changed or cannot be read", shorter);
        }
        at += count;
        return count;
    }
}
