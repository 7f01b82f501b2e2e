package org.xunyao.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that tells a meter what is read from it.
public final class MeteredStream extends FilterInputStream {
    private final Meter meter;

    /// @param source closed with this
    /// @param meter told of each read
    public MeteredStream(InputStream source, Meter meter) {
        super(source);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        meter.passed(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        meter.passed(Math.max(0, count));
        return count;
    }
}
