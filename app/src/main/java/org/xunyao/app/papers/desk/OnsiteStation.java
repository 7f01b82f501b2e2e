package org.xunyao.app.papers.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.xunyao.app.papers.onsite.OnsiteMatter;
import org.xunyao.app.papers.onsite.OnsitePorts;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;

/// The on-site mode of one station: whether it is on lies beside the encrypted store, for it tells nothing.
///
/// @param file need not be there
/// @param known reads what papers may be about
public record OnsiteStation(Path file, DurableFiles files, Clock clock, Supplier<List<OnsiteMatter>> known)
        implements OnsitePorts {
    private static final long BYTES_AT_MOST = 64;
    private static final String ON = "on";

    @Override
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), clock.zone());
    }

    /// Anything unreadable counts as not written.
    @Override
    public boolean kept() {
        try {
            return Files.exists(file)
                    && Files.size(file) <= BYTES_AT_MOST
                    && Files.readString(file).strip().equals(ON);
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void keep(boolean on) {
        try {
            files.replace(file, (on ? ON : "off").getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new FaultException("DISK-FULL", "on-site mode", refused);
        }
    }

    @Override
    public List<OnsiteMatter> matters() {
        return known.get();
    }
}
