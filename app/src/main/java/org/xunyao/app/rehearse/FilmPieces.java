package org.xunyao.app.rehearse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xunyao.ingest.file.Recorded;
import org.xunyao.ingest.file.RecordedException;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.protocol.Limits;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.clip.ClipReader;

/// A film in pieces that can be looked at one after another. One thread; used once.
interface FilmPieces extends AutoCloseable {
    /// A group of pictures that is larger than anybody looks at.
    String TOO_LARGE = "RECORDED-TOO-LARGE";

    /// The next units in coding order, the first a key unit, with what is needed of the piece before; none at the end.
    ///
    /// @throws FaultException `RECORDED-…`
    List<AccessUnit> next();

    /// Whether its times are those of a clock, not only of the film.
    boolean timed();

    @Override
    void close();

    /// Opens a clip of this program's, or a recorded file of another's.
    ///
    /// @throws FaultException `RECORDED-…`
    static FilmPieces open(Path film) {
        try {
            if (isClip(film)) {
                try (InputStream bytes = Files.newInputStream(film)) {
                    return new OfClip(ClipReader.read(bytes));
                }
            }
            return new OfFile(RecordedFilm.open(film));
        } catch (RecordedException refused) {
            throw fault(refused);
        } catch (ClipException broken) {
            throw new FaultException("RECORDED-BROKEN", String.valueOf(broken.getMessage()), broken);
        } catch (IOException unreadable) {
            throw new FaultException("RECORDED-UNREADABLE", "cannot be read", unreadable);
        }
    }

    private static boolean isClip(Path film) throws IOException {
        if (!Files.isRegularFile(film)) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(film)) {
            return ClipReader.begins(bytes.readNBytes(ClipReader.HEAD));
        }
    }

    private static FaultException fault(RecordedException refused) {
        String code = "RECORDED-" + refused.refusal().name().replace('_', '-');
        return new FaultException(code, String.valueOf(refused.getMessage()), refused);
    }

    /// As many units as are looked at in one go, up to a key unit if not all are.
    private static List<AccessUnit> cut(List<AccessUnit> units) {
        long bytes = 0;
        int key = 0;
        for (int i = 0; i < units.size(); i++) {
            bytes += units.get(i).bytes().length;
            if (bytes > Limits.MAX_EXAMINED || i >= Limits.MAX_UNITS) {
                if (key == 0) {
                    throw new FaultException(TOO_LARGE, "one group of more than " + i + " pictures");
                }
                return units.subList(0, key);
            }
            key = units.get(i).key() ? i : key;
        }
        return units;
    }

    /// A recorded file.
    final class OfFile implements FilmPieces {
        private static final Duration PIECE = Duration.ofSeconds(60);

        private final Recorded film;
        private Duration at = Duration.ZERO;
        private long last = -1;

        private OfFile(Recorded film) {
            this.film = film;
        }

        @Override
        public List<AccessUnit> next() {
            while (at.compareTo(film.length()) <= 0) {
                List<AccessUnit> piece = cut(read(at));
                long end = piece.isEmpty() ? last : piece.getLast().number();
                boolean more = end > last;
                at = more
                        ? Duration.between(Instant.EPOCH, piece.getLast().arrival())
                                .plusMillis(1)
                        : at.plus(PIECE);
                last = Math.max(last, end);
                if (more) {
                    return piece;
                }
            }
            return List.of();
        }

        private List<AccessUnit> read(Duration from) {
            try {
                return film.film(from, from.plus(PIECE));
            } catch (RecordedException refused) {
                throw fault(refused);
            }
        }

        @Override
        public boolean timed() {
            return false;
        }

        @Override
        public void close() {
            film.close();
        }
    }

    /// A clip of this program's.
    final class OfClip implements FilmPieces {
        private List<AccessUnit> left;

        private OfClip(Clip clip) {
            left = clip.units();
        }

        @Override
        public List<AccessUnit> next() {
            if (left.isEmpty()) {
                return left;
            }
            List<AccessUnit> piece = cut(left);
            left = left.subList(piece.size(), left.size());
            return piece;
        }

        @Override
        public boolean timed() {
            return true;
        }

        @Override
        public void close() {}
    }
}
