package org.xunyao.app.alarms.sound;

import java.util.List;
import org.xunyao.supervision.alarm.AlarmColour;

/// The sound of a colour, reckoned by the program: 16 bits, one channel, 44 100 samples a second. The more
/// urgent, the more and the higher the notes.
public final class Tone {
    /// Samples a second.
    public static final int RATE = 44_100;

    private static final double PEAK = 0.6 * Short.MAX_VALUE;
    /// Softens the beginning and the end of a note, so that nothing clicks.
    private static final double EDGE = 0.012;

    private static final double OVERTONE = 0.25;

    private final short[] samples;

    /// @param hertz 0 is a pause
    private record Note(double hertz, double seconds) {}

    private Tone(List<Note> notes) {
        int length = notes.stream().mapToInt(Tone::length).sum();
        this.samples = new short[length];
        int at = 0;
        for (Note note : notes) {
            write(note, at);
            at += length(note);
        }
    }

    /// The sound of a colour.
    public static Tone of(AlarmColour colour) {
        return new Tone(
                switch (colour) {
                    case RED ->
                        List.of(
                                new Note(988, 0.16),
                                new Note(740, 0.16),
                                new Note(988, 0.16),
                                new Note(740, 0.16),
                                new Note(988, 0.24));
                    case ORANGE -> List.of(new Note(784, 0.18), new Note(0, 0.08), new Note(784, 0.18));
                    case YELLOW -> List.of(new Note(587, 0.16), new Note(494, 0.2));
                    case BLUE -> List.of(new Note(440, 0.14));
                });
    }

    /// The samples, a copy.
    public short[] samples() {
        return samples.clone();
    }

    /// Its bytes, the lower one first, at a volume.
    ///
    /// @param percent 0..100
    public byte[] bytes(int percent) {
        var bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            int loud = samples[i] * percent / 100;
            bytes[2 * i] = (byte) loud;
            bytes[2 * i + 1] = (byte) (loud >> 8);
        }
        return bytes;
    }

    private static int length(Note note) {
        return (int) Math.round(note.seconds() * RATE);
    }

    private void write(Note note, int from) {
        int length = length(note);
        for (int i = 0; i < length && note.hertz() > 0; i++) {
            double time = (double) i / RATE;
            double left = (double) (length - 1 - i) / RATE;
            double edge = Math.min(1, Math.min(time, left) / EDGE);
            double angle = 2 * Math.PI * note.hertz() * time;
            double wave = (Math.sin(angle) + OVERTONE * Math.sin(2 * angle)) / (1 + OVERTONE);
            samples[from + i] = (short) Math.round(PEAK * edge * wave);
        }
    }
}
