package org.xunyao.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bytes of many files as if they were one. One of them is open at a time. Safe for several threads.
final class SegmentFiles implements FilmBytes.Source, Closeable {
    private final List<Path> files;
    private final long[] ends;
    private @Nullable FileChannel open;
    private int which = -1;
    private boolean closed;

    /// @param files in their order
    /// @param sizes bytes of each when it was looked at
    SegmentFiles(List<Path> files, List<Long> sizes) {
        this.files = List.copyOf(files);
        this.ends = new long[sizes.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += sizes.get(i);
            ends[i] = end;
        }
    }

    /// Bytes of all.
    long size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /// A reading goes to the end of a file at most; the next one goes on behind it.
    @Override
    public synchronized int read(ByteBuffer into, long at) throws IOException {
        int file = file(at);
        if (file >= ends.length) {
            return -1;
        }
        long begins = file == 0 ? 0 : ends[file - 1];
        FileChannel channel = channel(file);
        int whole = into.limit();
        into.limit((int) Math.min(whole, into.position() + ends[file] - at));
        try {
            return channel.read(into, at - begins);
        } finally {
            into.limit(whole);
        }
    }

    private int file(long at) {
        int found = Arrays.binarySearch(ends, at);
        int file = found < 0 ? -found - 1 : found;
        while (file < ends.length && ends[file] <= at) {
            file++;
        }
        return file;
    }

    private FileChannel channel(int file) throws IOException {
        FileChannel channel = open;
        if (closed) {
            throw new IOException("closed");
        }
        if (channel == null || which != file) {
            shut();
            channel = FileChannel.open(files.get(file), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            open = channel;
            which = file;
        }
        return channel;
    }

    private void shut() throws IOException {
        FileChannel channel = open;
        open = null;
        which = -1;
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        shut();
    }
}
