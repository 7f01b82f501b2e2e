package org.xunyao.app.alarms.sound;

import java.lang.System.Logger.Level;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The sound device of this machine, opened for each sound, so that one that is plugged in later is found.
public final class MachineSpeaker implements Speaker {
    private static final System.Logger LOG = System.getLogger(MachineSpeaker.class.getName());
    private static final int BITS = 16;

    /// No device is touched before the first sound.
    public MachineSpeaker() {}

    @Override
    public boolean play(Tone tone, int percent) {
        var form = new AudioFormat(Tone.RATE, BITS, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(form)) {
            byte[] bytes = tone.bytes(percent);
            line.open(form);
            line.start();
            line.write(bytes, 0, bytes.length);
            line.drain();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException silent) {
            LOG.log(Level.INFO, "no sound: {0}", silent.getMessage());
            return false;
        }
    }
}
