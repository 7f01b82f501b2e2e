package org.xunyao.ingest.file;

import java.util.Arrays;
import java.util.BitSet;
import org.xunyao.ingest.file.RecordedException.Refusal;

/// Where each coded picture of a film lies, in coding order: place, length, time, and whether decoding can
/// begin there. It grows as the film is read through; 20 bytes a picture.
final class FilmIndex {
    /// Pictures of a film: 33 hours at 25 a second.
    static final int MOST = 3_000_000;
    /// Bytes of one coded picture, less what parameter sets may add.
    static final int MOST_UNIT = 5 << 20;
    /// Between a key picture and the next: two such groups are played in one part.
    static final int MOST_GROUP = 9_000;
    /// Bytes of them.
    static final long MOST_GROUP_BYTES = 40L << 20;

    /// A month, in ticks.
    private static final long LONGEST = 31L * 86_400 * 90_000;

    /// What is left behind a part is played with it if it is shorter.
    private static final long TAIL = 5L * 90_000;

    private static final int FIRST = 1_024;

    private final long bytes;
    private final BitSet keys = new BitSet();
    private long[] at = new long[FIRST];
    private long[] times = new long[FIRST];
    private int[] sizes = new int[FIRST];
    private int count;
    private long hidden;
    private long last;

    /// @param bytes of the film
    FilmIndex(long bytes) {
        this.bytes = bytes;
    }

    /// One picture more.
    ///
    /// @param place of its first byte
    /// @param time when it is shown, in ticks of 1/90000 s from any beginning
    /// @throws RecordedException CUT if it lies behind the end, TOO_LARGE, BROKEN without bytes
    void add(long place, long size, long time, boolean key) throws RecordedException {
        if (size < 1 || place < 0) {
            throw new RecordedException(Refusal.BROKEN, "picture of " + size + " bytes at " + place);
        }
        if (count >= MOST || size > MOST_UNIT) {
            throw new RecordedException(Refusal.TOO_LARGE, "picture " + count + " of " + size + " bytes");
        }
        if (place > bytes || size > bytes - place) {
            throw new RecordedException(Refusal.CUT, "picture of " + size + " bytes at " + place + " of " + bytes);
        }
        if (count == sizes.length) {
            int more = Math.min(MOST, 2 * count);
            at = Arrays.copyOf(at, more);
            times = Arrays.copyOf(times, more);
            sizes = Arrays.copyOf(sizes, more);
        }
        at[count] = place;
        times[count] = time;
        sizes[count] = (int) size;
        keys.set(count, key);
        count++;
    }

    /// Counts the times from the first picture that is shown, and holds the film to its limits.
    ///
    /// @param zero the time at which the film says it begins, the smallest number if it does not; what is
    ///     shown before is hidden by players
    /// @throws RecordedException NO_VIDEO without a picture to begin with, BROKEN if it lasts over a month,
    ///     FAR_APART
    void settle(long zero) throws RecordedException {
        if (count == 0 || keys.isEmpty()) {
            throw new RecordedException(Refusal.NO_VIDEO, count + " pictures, no key");
        }
        long first = Arrays.stream(times, 0, count).min().orElseThrow();
        long end = Arrays.stream(times, 0, count).max().orElseThrow();
        if (Math.abs(first) > Long.MAX_VALUE / 4 || Math.abs(end) > Long.MAX_VALUE / 4 || end - first > LONGEST) {
            throw new RecordedException(Refusal.BROKEN, "from " + first + " to " + end);
        }
        last = end - first;
        for (int i = 0; i < count; i++) {
            times[i] -= first;
        }
        hidden = zero == Long.MIN_VALUE ? 0 : Math.clamp(zero - first, 0, last);
        for (int key = keys.nextSetBit(0); key >= 0; key = keys.nextSetBit(key + 1)) {
            requireGroup(key);
        }
    }

    private void requireGroup(int key) throws RecordedException {
        int next = next(key);
        long bytes = 0;
        for (int i = key; i < next; i++) {
            bytes += sizes[i];
        }
        if (next - key > MOST_GROUP || bytes > MOST_GROUP_BYTES) {
            throw new RecordedException(Refusal.FAR_APART, (next - key) + " pictures, " + bytes + " bytes");
        }
    }

    int count() {
        return count;
    }

    /// Ticks at the beginning that players do not show.
    long hidden() {
        return hidden;
    }

    long at(int picture) {
        return at[picture];
    }

    int size(int picture) {
        return sizes[picture];
    }

    /// In ticks from the first picture shown.
    long time(int picture) {
        return times[picture];
    }

    boolean key(int picture) {
        return keys.get(picture);
    }

    /// When the last one is shown.
    long last() {
        return last;
    }

    /// The key picture behind one, or the end.
    int next(int picture) {
        int next = keys.nextSetBit(picture + 1);
        return next < 0 ? count : next;
    }

    /// The key picture at or before a moment; else the first.
    int keyAt(long time) {
        int found = keys.nextSetBit(0);
        for (int key = found; key >= 0; key = keys.nextSetBit(key + 1)) {
            if (times[key] <= time) {
                found = key;
            }
        }
        return found;
    }

    /// The end of the part to be played from a key picture: whole groups up to a moment, at least the one
    /// behind, as much as one clip takes; and what is left if that is less than some seconds.
    int end(int key, long to) {
        int end = next(key);
        long bytes = bytes(key, end);
        boolean behind = true;
        while (end < count) {
            int more = next(end);
            long with = bytes + bytes(end, more);
            if (more - key > 2 * MOST_GROUP || with > 2 * MOST_GROUP_BYTES || !(behind || wanted(end, to))) {
                break;
            }
            behind = false;
            end = more;
            bytes = with;
        }
        return end;
    }

    /// A film of which only so little is left is not begun anew.
    private boolean wanted(int key, long to) {
        return times[key] <= to || last() - times[key] < TAIL;
    }

    private long bytes(int from, int to) {
        long bytes = 0;
        for (int i = from; i < to; i++) {
            bytes += sizes[i];
        }
        return bytes;
    }
}
