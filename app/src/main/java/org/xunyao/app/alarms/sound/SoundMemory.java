package org.xunyao.app.alarms.sound;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;

/// How loud this station is and whether it keeps quiet hours; beside the encrypted store, for it tells nothing.
public final class SoundMemory {
    private static final long BYTES_AT_MOST = 4 << 10;
    private static final int LOUDEST = 100;

    private final Path file;
    private final DurableFiles files;

    /// What was set.
    ///
    /// @param volume in percent, 0 is silent
    /// @param quietHours whether orange, yellow and blue ones are silent in the quiet hours
    public record Setting(int volume, boolean quietHours) {
        /// As nobody has set anything.
        public static final Setting FIRST = new Setting(70, true);

        /// Refuses what cannot be heard.
        public Setting {
            if (volume < 0 || volume > LOUDEST) {
                throw new IllegalArgumentException("volume " + volume);
            }
        }
    }

    /// @param file need not be there
    public SoundMemory(Path file, DurableFiles files) {
        this.file = file;
        this.files = files;
    }

    /// What was written last; anything unreadable counts as not written.
    public Setting read() {
        try {
            if (!Files.exists(file) || Files.size(file) > BYTES_AT_MOST) {
                return Setting.FIRST;
            }
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            return new Setting(
                    Integer.parseInt(lines.getProperty("volume", "70")),
                    Boolean.parseBoolean(lines.getProperty("quiet", "true")));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Setting.FIRST;
        }
    }

    /// Writes it in one step.
    ///
    /// @throws FaultException `DISK-FULL` if the disk refused
    public void write(Setting setting) {
        String text = "volume=" + setting.volume() + "\nquiet=" + setting.quietHours() + "\n";
        try {
            files.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new FaultException("DISK-FULL", "sounds", refused);
        }
    }
}
