package org.xunyao.ingest.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xunyao.ingest.file.RecordedException.Refusal;

/// Bytes of a film at any place. Nothing is read behind its end, and no memory is taken for what is not
/// there.
///
/// @param source where they lie
/// @param size how many there were when it was opened
record FilmBytes(Source source, long size) {
    /// Bytes of a packet with its time before it.
    static final int STAMPED = 192;
    /// Bytes of that time.
    static final int STAMP = 4;

    /// Port: reads at a place.
    @FunctionalInterface
    interface Source {
        /// Fills the buffer as far as there are bytes.
        ///
        /// @return how many, or below 1 at the end
        int read(ByteBuffer into, long at) throws IOException;
    }

    /// Those of a file that is open.
    static FilmBytes of(FileChannel file) throws IOException {
        return new FilmBytes(file::read, file.size());
    }

    /// Those of a part of the memory.
    static FilmBytes of(byte[] bytes) {
        return new FilmBytes(
                (into, at) -> {
                    int count = (int) Math.min(into.remaining(), bytes.length - at);
                    into.put(bytes, (int) at, count);
                    return count;
                },
                bytes.length);
    }

    /// The packets of a transport stream without the four bytes of time that a recorder wrote before each (M2TS).
    FilmBytes unstamped() {
        long whole = size / STAMPED * TransportFile.PACKET;
        return new FilmBytes(this::unstamped, whole + Math.max(0, size % STAMPED - STAMP));
    }

    private int unstamped(ByteBuffer into, long at) throws IOException {
        long first = at / TransportFile.PACKET;
        long last = (at + into.remaining() - 1) / TransportFile.PACKET;
        long from = first * STAMPED;
        ByteBuffer stamped = ByteBuffer.allocate((int) (Math.min((last + 1) * STAMPED, size) - from));
        while (stamped.hasRemaining() && source.read(stamped, from + stamped.position()) > 0) {
            // until all is there, or the film became shorter
        }
        int skipped = (int) (at % TransportFile.PACKET);
        int before = into.position();
        for (int packet = STAMP; packet + skipped < stamped.position() && into.hasRemaining(); packet += STAMPED) {
            int begin = packet + skipped;
            int end = Math.min(packet + TransportFile.PACKET, stamped.position());
            into.put(stamped.array(), begin, Math.min(end - begin, into.remaining()));
            skipped = 0;
        }
        return into.position() - before;
    }

    /// Exactly so many bytes.
    ///
    /// @param most of them
    /// @throws RecordedException CUT if they are not there, TOO_LARGE over `most`, CHANGED if the film
    ///     became shorter, UNREADABLE
    byte[] read(long at, long count, int most) throws RecordedException {
        if (at < 0 || count < 0 || at > size || count > size - at) {
            throw new RecordedException(Refusal.CUT, count + " bytes at " + at + " of " + size);
        }
        if (count > most) {
            throw new RecordedException(Refusal.TOO_LARGE, count + " bytes of " + most);
        }
        ByteBuffer into = ByteBuffer.allocate((int) count);
        try {
            while (into.hasRemaining()) {
                if (source.read(into, at + into.position()) < 1) {
                    throw new RecordedException(Refusal.CHANGED, "shorter than it was");
                }
            }
        } catch (IOException refused) {
            throw new RecordedException(Refusal.UNREADABLE, "at " + at, refused);
        }
        return into.array();
    }
}
