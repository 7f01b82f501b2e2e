package org.xunyao.supervision.identity;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A face as encrypted numbers (人脸特征模板). No picture is kept; without its key it is noise.
///
/// @param sealed ciphertext, opened only by {@link TemplateKeys}; empty once the enrolment has ended
/// @param samples how many samples it holds
/// @param model digest of the model that made the numbers
@SuppressWarnings("ArrayRecordComponent") // opaque bytes, never compared
public record Template(byte[] sealed, int samples, String model) {
    /// Numbers of one sample.
    public static final int NUMBERS = 128;

    private static final int SAMPLE_BYTES = NUMBERS * Float.BYTES;

    /// Nothing is left of it.
    Template gone() {
        return new Template(new byte[0], samples, model);
    }

    static byte[] pack(List<FaceSample> samples) {
        ByteBuffer packed = ByteBuffer.allocate(samples.size() * SAMPLE_BYTES);
        for (FaceSample sample : samples) {
            for (float number : sample.numbers()) {
                packed.putFloat(number);
            }
        }
        return packed.array();
    }

    /// Reads the samples and wipes the bytes.
    static List<float[]> unpack(byte[] plain) {
        ByteBuffer packed = ByteBuffer.wrap(plain);
        var samples = new ArrayList<float[]>();
        while (packed.remaining() >= SAMPLE_BYTES) {
            float[] numbers = new float[NUMBERS];
            for (int i = 0; i < NUMBERS; i++) {
                numbers[i] = packed.getFloat();
            }
            samples.add(numbers);
        }
        Arrays.fill(plain, (byte) 0);
        return samples;
    }
}
