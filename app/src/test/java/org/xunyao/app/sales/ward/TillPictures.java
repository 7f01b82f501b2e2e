package org.xunyao.app.sales.ward;

import java.util.Arrays;

/// Access units as a camera at a till would send them.
final class TillPictures {
    private TillPictures() {}

    static byte[] picture(boolean key) {
        byte[] slice = {0, 0, 0, 1, (byte) (key ? 0x65 : 0x41), 4, 9};
        byte[] head = {0, 0, 0, 1, 0x67, 0x42, 0, 0x1E, 1, 0, 0, 0, 1, 0x68, (byte) 0xCE, 2};
        if (!key) {
            return slice;
        }
        byte[] both = Arrays.copyOf(head, head.length + slice.length);
        System.arraycopy(slice, 0, both, head.length, slice.length);
        return both;
    }
}
