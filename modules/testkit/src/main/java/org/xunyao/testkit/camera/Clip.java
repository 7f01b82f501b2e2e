package org.xunyao.testkit.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An Annex-B H.264 file taken apart into pictures of NAL units.
///
/// @param pictures in coding order
/// @param sps first sequence parameter set
/// @param pps first picture parameter set
@SuppressWarnings("ArrayRecordComponent") // never changed after it was read
public record Clip(List<Picture> pictures, byte[] sps, byte[] pps) {
    /// One coded picture.
    ///
    /// @param nals without start codes
    /// @param key whether it is an IDR picture
    public record Picture(List<byte[]> nals, boolean key) {}

    /// Reads a file.
    ///
    /// @throws IOException if it cannot be read or does not start with a decodable picture
    public static Clip read(Path file) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        List<byte[]> open = new ArrayList<>();
        boolean coded = false;
        byte[] sps = new byte[0];
        byte[] pps = new byte[0];
        for (byte[] nal : nals(Files.readAllBytes(file))) {
            int type = nal[0] & 0x1F;
            boolean slice = type == 1 || type == 5;
            boolean opens = slice ? (nal[1] & 0x80) != 0 : type >= 6 && type <= 9;
            if (coded && opens) {
                pictures.add(picture(open));
                open.clear();
                coded = false;
            }
            coded |= slice;
            sps = type == 7 && sps.length == 0 ? nal : sps;
            pps = type == 8 && pps.length == 0 ? nal : pps;
            open.add(nal);
        }
        if (coded) {
            pictures.add(picture(open));
        }
        if (pictures.isEmpty() || !pictures.getFirst().key() || sps.length < 4 || pps.length == 0) {
            throw new IOException(file.getFileName() + " does not start with an H.264 key picture");
        }
        return new Clip(List.copyOf(pictures), sps, pps);
    }

    private static Picture picture(List<byte[]> nals) {
        return new Picture(List.copyOf(nals), nals.stream().anyMatch(n -> (n[0] & 0x1F) == 5));
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
