package org.xunyao.ingest.file;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.coded.DecoderConfiguration;
import org.xunyao.ingest.file.RecordedException.Refusal;
import org.xunyao.ingest.flv.FlvBody;
import org.xunyao.ingest.flv.FlvHead;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// A recorded film in FLV: goes from tag to tag and keeps where the pictures lie. What breaks off at its end
/// is left out and told.
final class FlvFile {
    /// Sound and all else with the pictures.
    private static final int MOST_TAGS = 12_000_000;
    private static final int LARGEST_CONFIGURATION = 1 << 16;
    private static final int TICKS_PER_MILLI = 90;

    private final FilmBytes film;
    private final FilmIndex index;
    private final FilmClock clock = new FilmClock(FlvBody.STAMP_BITS, FlvBody.FREQUENCY);
    private byte[] stated = {};
    private @Nullable Codec codec;
    private @Nullable DecoderConfiguration configuration;

    private FlvFile(FilmBytes film) {
        this.film = film;
        this.index = new FilmIndex(film.size());
    }

    /// Reads through it once.
    ///
    /// @throws RecordedException with the cause
    static FilmTrack track(FilmBytes film) throws RecordedException {
        var file = new FlvFile(film);
        try {
            return file.track();
        } catch (StreamException refused) {
            boolean unread = refused.why() == Why.UNSUPPORTED_CODEC;
            throw new RecordedException(
                    unread ? Refusal.CODEC : Refusal.BROKEN, String.valueOf(refused.getMessage()), refused);
        }
    }

    private FilmTrack track() throws RecordedException, StreamException {
        long at = FlvHead.file(film.read(0, FlvHead.FILE_BYTES, FlvHead.FILE_BYTES)) + (long) FlvHead.BEHIND;
        boolean cut = false;
        for (int tags = 0; at < film.size() && !cut; tags++) {
            if (tags >= MOST_TAGS) {
                throw new RecordedException(Refusal.TOO_LARGE, "tags");
            }
            cut = film.size() - at < FlvHead.BYTES;
            if (!cut) {
                FlvHead head = FlvHead.read(film.read(at, FlvHead.BYTES, FlvHead.BYTES), FilmIndex.MOST_UNIT);
                cut = head.size() > film.size() - at - FlvHead.BYTES;
                if (!cut && head.video()) {
                    video(head, at + FlvHead.BYTES);
                }
                at += FlvHead.BYTES + head.size() + FlvHead.BEHIND;
            }
        }
        Codec coding = codec;
        DecoderConfiguration found = configuration;
        if (coding == null || found == null) {
            throw FilmTrack.none();
        }
        index.settle(Long.MIN_VALUE);
        var told = new Told(cut, clock.jumps(), 0, Optional.empty());
        return new FilmTrack(coding, found.sets(), index, new LengthPacked(coding, found.lengthBytes()), told);
    }

    private void video(FlvHead head, long at) throws RecordedException, StreamException {
        if (head.locked()) {
            throw new RecordedException(Refusal.LOCKED, "encrypted tag");
        }
        int first = Math.min(head.size(), FlvBody.MOST);
        Optional<FlvBody> read = FlvBody.read(film.read(at, first, FlvBody.MOST));
        if (read.isEmpty()) {
            return;
        }
        FlvBody body = read.get();
        if (codec != null && codec != body.codec()) {
            throw new RecordedException(Refusal.CHANGES, "another coding");
        }
        codec = body.codec();
        int size = head.size() - body.from();
        if (body.configuration()) {
            configure(body.codec(), film.read(at + body.from(), size, LARGEST_CONFIGURATION));
        } else if (configuration != null && size > 0) {
            if (!body.sound()) {
                throw new RecordedException(Refusal.BROKEN, "shown " + body.ahead() + " ms later");
            }
            long time = clock.time(head.time()) + (long) body.ahead() * TICKS_PER_MILLI;
            index.add(at + body.from(), size, time, body.key());
        }
    }

    private void configure(Codec coding, byte[] bytes) throws RecordedException {
        if (configuration == null) {
            stated = bytes;
            configuration = DecoderConfiguration.read(coding, bytes, 0)
                    .orElseThrow(() -> new RecordedException(Refusal.BROKEN, "decoder configuration"));
        } else if (!Arrays.equals(stated, bytes)) {
            throw new RecordedException(Refusal.CHANGES, "another configuration");
        }
    }
}
