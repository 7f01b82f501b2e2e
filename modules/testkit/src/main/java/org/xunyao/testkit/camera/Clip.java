package org.xunyao.testkit.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xunyao.video.Codec;

/// An Annex-B file taken apart into pictures of NAL units.
///
/// @param codec by the name of the file: H.265 if it ends with `.h265`, else H.264
/// @param pictures in coding order
/// @param sets the first parameter set of each kind, in the order of their kinds
public record Clip(Codec codec, List<Picture> pictures, List<byte[]> sets) {
    /// One coded picture.
    ///
    /// @param nals without start codes
    /// @param key whether decoding can begin with it
    public record Picture(List<byte[]> nals, boolean key) {}

    /// The first sequence parameter set.
    public byte[] sps() {
        return sets.get(sets.size() - 2);
    }

    /// The first picture parameter set.
    public byte[] pps() {
        return sets.getLast();
    }

    /// Reads a file.
    ///
    /// @throws IOException if it cannot be read or does not start with a decodable picture
    public static Clip read(Path file) throws IOException {
        Codec codec = file.toString().endsWith(".h265") ? Codec.H265 : Codec.H264;
        List<Picture> pictures = new ArrayList<>();
        List<byte[]> open = new ArrayList<>();
        SortedMap<Integer, byte[]> sets = new TreeMap<>();
        boolean coded = false;
        for (byte[] nal : nals(Files.readAllBytes(file))) {
            int kind = codec.kind(nal);
            if (coded && codec.opensPicture(nal)) {
                pictures.add(picture(codec, open));
                open.clear();
                coded = false;
            }
            coded |= codec.isSlice(kind);
            if (codec.isParameterSet(kind)) {
                sets.putIfAbsent(kind, nal);
            }
            open.add(nal);
        }
        if (coded) {
            pictures.add(picture(codec, open));
        }
        if (pictures.isEmpty() || !pictures.getFirst().key() || sets.size() < codec.setKinds()) {
            throw new IOException(file.getFileName() + " does not start with a key picture of " + codec);
        }
        return new Clip(codec, List.copyOf(pictures), List.copyOf(sets.values()));
    }

    private static Picture picture(Codec codec, List<byte[]> nals) {
        return new Picture(List.copyOf(nals), nals.stream().anyMatch(n -> codec.isEntry(codec.kind(n))));
    }

    private static List<byte[]> nals(byte[] b) {
        List<byte[]> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i + 2 < b.length; i++) {
            if (b[i] == 0 && b[i + 1] == 0 && b[i + 2] == 1) {
                add(found, b, start, i);
                start = i + 3;
                i += 2;
            }
        }
        add(found, b, start, b.length);
        return found;
    }

    private static void add(List<byte[]> found, byte[] b, int from, int to) {
        if (from < 0) {
            return;
        }
        int end = to;
        while (end > from && b[end - 1] == 0) {
            end--;
        }
        if (end - from >= 2) {
            found.add(Arrays.copyOfRange(b, from, end));
        }
    }
}
