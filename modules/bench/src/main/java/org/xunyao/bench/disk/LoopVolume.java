package org.xunyao.bench.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An ext4 volume of its own in a file. Closing it unmounts it and frees its loop device; so does the end
/// of the process.
public final class LoopVolume implements AutoCloseable {
    private static final List<String> COMMANDS =
            List.of("mkfs.ext4", "mount", "umount", "losetup", "truncate", "fallocate");
    private static final String FULL = "No space left";
    private static final int KILO = 1_024;
    private static final int NODES = 16;
    private static final int UNMOUNT_TRIES = 50;
    private static final long TRY_MILLIS = 40;

    private final Path image;
    private final Path mountPoint;
    private final int megabytes;
    private final Thread atTheEnd = new Thread(this::release);
    private volatile boolean mounted;

    private LoopVolume(Path image, Path mountPoint, int megabytes) {
        this.image = image;
        this.mountPoint = mountPoint;
        this.megabytes = megabytes;
    }

    /// What this machine lacks for volumes of one's own, or nothing.
    public static Optional<String> missing() {
        String command = Shell.missing(COMMANDS);
        if (!command.isEmpty()) {
            return Optional.of("no command " + command);
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("mounting a volume needs root");
        }
        return Files.exists(Path.of("/dev/loop-control")) ? Optional.empty() : Optional.of("no loop devices");
    }

    /// Makes a volume and mounts it.
    ///
    /// @param scratch holds the file and the mount point
    public static LoopVolume make(Path scratch, int megabytes) throws IOException, InterruptedException {
        Path mountPoint = Files.createDirectories(scratch.toAbsolutePath().resolve("volume"));
        var volume = new LoopVolume(scratch.toAbsolutePath().resolve("volume.ext4"), mountPoint, megabytes);
        Runtime.getRuntime().addShutdownHook(volume.atTheEnd);
        volume.format();
        return volume;
    }

    /// Makes the volume empty and mounts it.
    public void format() throws IOException, InterruptedException {
        unmount();
        Files.deleteIfExists(image);
        Shell.run("truncate", "-s", megabytes + "M", image.toString());
        Shell.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        mount();
    }

    private void mount() throws IOException, InterruptedException {
        Shell.run("mount", "-o", "loop", image.toString(), mountPoint.toString());
        mounted = true;
    }

    /// From now on nothing that was not forced to the disk will ever be on it.
    public void cutPower() throws IOException {
        Ioctl.shutDown(mountPoint);
    }

    /// Mounts it anew, as after switching the machine on: the journal is replayed.
    public void remount() throws IOException, InterruptedException {
        unmount();
        // The kernel noted errors while the power was away or the volume was read-only.
        Shell.repair("e2fsck", "-p", "-f", image.toString());
        mount();
    }

    /// Makes it read-only in the middle of writing, as the kernel does after an error of its journal.
    void becomeReadOnly() throws IOException {
        try {
            Shell.run("mount", "-o", "remount,abort", mountPoint.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /// Takes the volume away although it is in use, as if its cable were pulled.
    void vanish() throws IOException {
        release();
    }

    /// Fills it with a file of somebody else's, but for some room; the file system needs a little for the file
    /// itself.
    ///
    /// @param kilobytes that stay free
    /// @throws IOException if it cannot be filled
    void fill(Path ballast, int kilobytes) throws IOException, InterruptedException {
        long wanted = mountPoint.toFile().getUsableSpace() / KILO - kilobytes;
        boolean filled = false;
        while (!filled) {
            if (wanted <= 0) {
                throw new IOException("no room for the file that fills the volume but for " + kilobytes + " KB");
            }
            try {
                Shell.run("fallocate", "-l", wanted + "K", ballast.toString());
                filled = true;
            } catch (IOException refused) {
                if (!String.valueOf(refused.getMessage()).contains(FULL)) {
                    throw refused;
                }
                wanted -= NODES;
            }
        }
    }

    /// Removes a file of the volume.
    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// Where it hangs.
    public Path mountPoint() {
        return mountPoint;
    }

    private void unmount() throws IOException, InterruptedException {
        for (int i = 0; mounted; i++) {
            try {
                Shell.run("umount", mountPoint.toString());
                mounted = false;
            } catch (IOException busy) {
                if (i == UNMOUNT_TRIES) {
                    throw busy;
                }
                // A killed process lets go of its files a moment after its end.
                Thread.sleep(TRY_MILLIS);
            }
        }
    }

    private void release() {
        try {
            if (mounted) {
                Shell.run("umount", "-l", mountPoint.toString());
                mounted = false;
            }
        } catch (IOException | InterruptedException refused) {
            System.err.println("still mounted: " + mountPoint + " " + refused.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        release();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        Files.deleteIfExists(image);
    }
}
