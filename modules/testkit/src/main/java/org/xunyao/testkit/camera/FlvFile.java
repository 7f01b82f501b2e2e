package org.xunyao.testkit.camera;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.xunyao.video.Codec;

/// Writes Flash video as camera gateways send it over HTTP: H.264 as ever, H.265 by the letters `hvc1`.
final class FlvFile {
    private static final int VIDEO = 9;
    private static final int AUDIO = 8;
    private static final int SCRIPT = 18;

    private FlvFile() {}

    /// The file's header, something about the film that nobody needs, and what a decoder must know.
    static byte[] beginning(Clip clip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'F', 'L', 'V', 1, 5, 0, 0, 0, 9, 0, 0, 0, 0});
        out.writeBytes(tag(SCRIPT, 0, new byte[] {2, 0, 10, 'o', 'n', 'M', 'e', 't', 'a', 'D', 'a', 't', 'a', 5}));
        out.writeBytes(tag(VIDEO, 0, configuration(clip)));
        return out.toByteArray();
    }

    /// One picture, and a little silence behind it.
    ///
    /// @param millis when it is due
    static byte[] picture(Codec codec, Clip.Picture picture, long millis) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int frame = picture.key() ? 1 : 2;
        if (codec == Codec.H264) {
            body.writeBytes(new byte[] {(byte) (frame << 4 | 7), 1, 0, 0, 0});
        } else {
            body.writeBytes(new byte[] {(byte) (0x80 | frame << 4 | 3), 'h', 'v', 'c', '1'});
        }
        for (byte[] nal : picture.nals()) {
            number(body, nal.length, 4);
            body.writeBytes(nal);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(tag(VIDEO, millis, body.toByteArray()));
        out.writeBytes(tag(AUDIO, millis, new byte[] {(byte) 0xAF, 1, 0x21, 0x10}));
        return out.toByteArray();
    }

    private static byte[] configuration(Clip clip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<byte[]> sets = clip.sets();
        byte[] sequence = clip.sps();
        if (clip.codec() == Codec.H264) {
            out.writeBytes(new byte[] {0x17, 0, 0, 0, 0, 1, sequence[1], sequence[2], sequence[3], -1, (byte) 0xE1});
            set(out, sequence);
            out.write(1);
            set(out, clip.pps());
        } else {
            out.writeBytes(new byte[] {(byte) 0x90, 'h', 'v', 'c', '1', 1});
            out.write(sequence, 3, 12);
            out.writeBytes(new byte[] {(byte) 0xF0, 0, (byte) 0xFC, (byte) 0xFD, (byte) 0xF8, (byte) 0xF8, 0, 0, 0x0F});
            out.write(sets.size());
            for (byte[] set : sets) {
                out.write(0x80 | clip.codec().kind(set));
                number(out, 1, 2);
                set(out, set);
            }
        }
        return out.toByteArray();
    }

    private static void set(ByteArrayOutputStream out, byte[] set) {
        number(out, set.length, 2);
        out.writeBytes(set);
    }

    private static byte[] tag(int type, long millis, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 15);
        out.write(type);
        number(out, body.length, 3);
        number(out, (int) millis, 3);
        out.write((int) (millis >> 24));
        number(out, 0, 3);
        out.writeBytes(body);
        number(out, body.length + 11, 4);
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int number, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write(number >> shift);
        }
    }
}
