package org.xunyao.video.cache;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.video.clip.ClipWriter;

/// One group of pictures as it lies on the disk (图像组), chained to the one before: `XYG1`, the length of the
/// clip, what the camera claimed, the link before, the clip, the link. A link is the SHA-256 (FIPS 180-4)
/// of everything in front of it, so a group that is torn, altered or moved ends the chain.
///
/// @param units from the key unit on
/// @param claimed cameraTime of the key unit
/// @param link of this group, 32 bytes
@SuppressWarnings("ArrayRecordComponent") // handed on, never changed
public record FilmGroup(List<AccessUnit> units, Optional<Instant> claimed, byte[] link) {
    /// Bytes of a link.
    public static final int LINK = 32;

    private static final int MAGIC = 0x5859_4731;
    private static final int HEAD = 4 + 4 + 8 + 4 + LINK;
    /// Bytes that tell how long a group is.
    public static final int PLACE_BYTES = 8;

    private static final long NO_CLAIM = Long.MIN_VALUE;
    private static final int NANOS = 1_000_000_000;

    /// Where a chain begins.
    public static byte[] noLink() {
        return new byte[LINK];
    }

    /// A group's bytes, of which the last {@value #LINK} are its link.
    ///
    /// @param before link of the group before
    /// @throws IllegalArgumentException if the units make no clip
    public static byte[] bytes(List<AccessUnit> units, Optional<Instant> claimed, byte[] before) {
        byte[] clip = ClipWriter.bytes(new Clip(units));
        ByteBuffer out = ByteBuffer.allocate(HEAD + clip.length + LINK);
        out.putInt(MAGIC).putInt(clip.length);
        out.putLong(claimed.map(Instant::getEpochSecond).orElse(NO_CLAIM));
        out.putInt(claimed.map(Instant::getNano).orElse(0));
        out.put(before).put(clip);
        byte[] all = out.array();
        System.arraycopy(sha256(all, 0, all.length - LINK), 0, all, all.length - LINK, LINK);
        return all;
    }

    /// The next group.
    ///
    /// @param in is moved behind it; stays where it is if there is none
    /// @param before the link it must be chained to; empty for the first of a file
    /// @return empty if no whole group follows
    public static Optional<FilmGroup> read(ByteBuffer in, Optional<byte[]> before) {
        int start = in.position();
        if (in.remaining() < HEAD || in.getInt(start) != MAGIC) {
            return Optional.empty();
        }
        int length = in.getInt(start + 4);
        if (length < 0 || length > in.remaining() - HEAD - LINK) {
            return Optional.empty();
        }
        byte[] all = new byte[HEAD + length + LINK];
        in.get(start, all);
        byte[] link = Arrays.copyOfRange(all, all.length - LINK, all.length);
        byte[] chained = Arrays.copyOfRange(all, HEAD - LINK, HEAD);
        boolean whole = MessageDigest.isEqual(link, sha256(all, 0, all.length - LINK))
                && before.map(expected -> MessageDigest.isEqual(expected, chained))
                        .orElse(true);
        Optional<FilmGroup> group = whole ? group(all, length, link) : Optional.empty();
        if (group.isPresent()) {
            in.position(start + all.length);
        }
        return group;
    }

    private static Optional<FilmGroup> group(byte[] all, int length, byte[] link) {
        ByteBuffer head = ByteBuffer.wrap(all);
        long second = head.getLong(8);
        int nano = head.getInt(16);
        try {
            Clip clip = ClipReader.read(Arrays.copyOfRange(all, HEAD, HEAD + length));
            Optional<Instant> claimed = second == NO_CLAIM || nano < 0 || nano >= NANOS
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(second, nano));
            return Optional.of(new FilmGroup(clip.units(), claimed, link));
        } catch (ClipException | DateTimeException foreign) {
            return Optional.empty();
        }
    }

    private static byte[] sha256(byte[] bytes, int from, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /// Where a group lies in a file.
    ///
    /// @param start its first byte
    /// @param length of the whole group
    public record Place(long start, int length) {
        /// Behind its last byte.
        public long end() {
            return start + length;
        }
    }

    /// Where the group lies that begins at a place of a file, by what it says of its own length; whether it
    /// is whole shows only when it is read.
    ///
    /// @param head its first {@value #PLACE_BYTES} bytes, or fewer at the end of the file
    /// @param size of the file
    /// @return empty if no group begins there, or not all of it is there
    public static Optional<Place> place(ByteBuffer head, long start, long size) {
        if (head.remaining() < PLACE_BYTES || head.getInt(head.position()) != MAGIC) {
            return Optional.empty();
        }
        long length = head.getInt(head.position() + 4);
        long whole = HEAD + length + LINK;
        return length < 0 || whole > Integer.MAX_VALUE || whole > size - start
                ? Optional.empty()
                : Optional.of(new Place(start, (int) whole));
    }

    /// When its first unit came.
    public Instant from() {
        return units.getFirst().arrival();
    }

    /// When its last unit came.
    public Instant to() {
        return units.getLast().arrival();
    }
}
