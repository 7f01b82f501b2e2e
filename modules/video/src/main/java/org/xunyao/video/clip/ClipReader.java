package org.xunyao.video.clip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;

/// Reads a clip from its container (docs/design/clip.md). The bytes may be anybody's: every length is
/// compared with what is there before memory is taken, and what the container says twice must agree.
public final class ClipReader {
    /// So many bytes tell a clip.
    public static final int HEAD = 8;

    private static final int MOST_FILE = (int) Clip.MOST_BYTES + (8 << 20);
    private static final int MOST_CAMERA = 40;
    private static final int NANOS = 1_000_000_000;

    private ClipReader() {}

    /// Whether bytes begin as a clip's container does.
    ///
    /// @param head the first {@value #HEAD} bytes, or fewer of a shorter file
    public static boolean begins(byte[] head) {
        return head.length >= ClipWriter.MAGIC.length
                && Arrays.equals(head, 0, ClipWriter.MAGIC.length, ClipWriter.MAGIC, 0, ClipWriter.MAGIC.length);
    }

    /// Reads a stream to its end; the caller closes it.
    ///
    /// @throws ClipException if the bytes are not exactly one clip
    /// @throws IOException if they cannot be read
    public static Clip read(InputStream bytes) throws IOException {
        byte[] all = bytes.readNBytes(MOST_FILE + 1);
        if (all.length > MOST_FILE) {
            throw new ClipException("more than " + MOST_FILE + " bytes");
        }
        return read(all);
    }

    /// Reads a whole container.
    ///
    /// @throws ClipException if the bytes are not exactly one clip
    public static Clip read(byte[] bytes) throws ClipException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        need(in, ClipWriter.FIXED);
        byte[] magic = new byte[ClipWriter.MAGIC.length];
        in.get(magic);
        require(Arrays.equals(magic, ClipWriter.MAGIC), "no clip");
        require(in.getShort() == ClipWriter.VERSION, "version");
        Codec codec = codec(in.get());
        int cameraLength = within(in.get() & 0xFF, MOST_CAMERA, "camera");
        int setCount = in.getShort() & 0xFFFF;
        require(setCount <= ClipWriter.MOST_SETS, "parameter sets");
        int unitCount = within(in.getInt(), Clip.MOST_UNITS, "units");
        CameraId camera = camera(take(in, cameraLength));
        List<byte[]> sets = new ArrayList<>();
        for (int i = 0; i < setCount; i++) {
            need(in, 2);
            sets.add(take(in, within(in.getShort() & 0xFFFF, ClipWriter.MOST_SET_BYTES, "parameter set")));
        }
        Clip clip = units(in, camera, codec, unitCount);
        require(same(sets, clip.parameterSets()), "parameter sets are not those of the units");
        return clip;
    }

    /// Whose units, and how coded.
    private record Stream(CameraId camera, Codec codec) {}

    private static Codec codec(int code) throws ClipException {
        require(code == ClipWriter.H264 || code == ClipWriter.H265, "codec");
        return code == ClipWriter.H264 ? Codec.H264 : Codec.H265;
    }

    private static Clip units(ByteBuffer in, CameraId camera, Codec codec, int count) throws ClipException {
        need(in, (long) count * ClipWriter.ENTRY);
        ByteBuffer index = in.slice(in.position(), count * ClipWriter.ENTRY);
        in.position(in.position() + index.capacity());
        List<AccessUnit> units = new ArrayList<>(count);
        List<Integer> flags = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            units.add(unit(index, flags, in, new Stream(camera, codec)));
        }
        require(!in.hasRemaining(), "bytes behind the last unit");
        Clip clip = clip(units);
        for (int i = 0; i < count; i++) {
            require((flags.get(i) & ClipWriter.GAP) != 0 == clip.gapBefore(i), "gap before unit " + i);
        }
        return clip;
    }

    private static AccessUnit unit(ByteBuffer index, List<Integer> flags, ByteBuffer in, Stream of)
            throws ClipException {
        long number = index.getLong();
        long pts = index.getLong();
        long second = index.getLong();
        int nanos = index.getInt();
        require(second >= 0 && second <= Clip.LAST_SECOND && nanos >= 0 && nanos < NANOS, "arrival");
        int flag = index.getInt();
        require((flag & ~(ClipWriter.KEY | ClipWriter.GAP)) == 0, "flags");
        flags.add(flag);
        int lost = index.getInt();
        byte[] bytes = take(in, within(index.getInt(), Clip.MOST_UNIT_BYTES, "unit"));
        boolean key = (flag & ClipWriter.KEY) != 0;
        Instant arrival = Instant.ofEpochSecond(second, nanos);
        return new AccessUnit(of.camera(), number, of.codec(), key, pts, arrival, lost, bytes);
    }

    private static Clip clip(List<AccessUnit> units) throws ClipException {
        try {
            return new Clip(units);
        } catch (IllegalArgumentException refused) {
            throw new ClipException(String.valueOf(refused.getMessage()));
        }
    }

    private static CameraId camera(byte[] code) throws ClipException {
        try {
            return new CameraId(new String(code, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException refused) {
            throw new ClipException("camera");
        }
    }

    private static boolean same(List<byte[]> stated, List<byte[]> found) {
        return Arrays.deepEquals(stated.toArray(), found.toArray());
    }

    private static byte[] take(ByteBuffer in, int length) throws ClipException {
        need(in, length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static void need(ByteBuffer in, long length) throws ClipException {
        require(in.remaining() >= length, "ends too early");
    }

    private static int within(int number, int most, String what) throws ClipException {
        require(number >= 1 && number <= most, what + " " + number);
        return number;
    }

    private static void require(boolean right, String what) throws ClipException {
        if (!right) {
            throw new ClipException(what);
        }
    }
}
