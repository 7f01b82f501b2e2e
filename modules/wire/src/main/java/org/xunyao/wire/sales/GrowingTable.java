package org.xunyao.wire.sales;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.sales.FilePlace;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.SalesLimits;

/// {@link SalesFile} over files of the disk or of a share. It opens them for reading only, each time anew, and
/// never holds more than {@value #CHUNK} bytes of one. A file is known again by its first and its last bytes before
/// the place; when another stands under its name, the one before is looked for beside it, as a till leaves it that
/// begins a new file each day.
public final class GrowingTable implements SalesFile {
    static final int CHUNK = 1 << 20;
    private static final int BESIDE = 500;

    private final SalesLimits.Reading limits;

    /// @param limits of lines, columns and rows
    public GrowingTable(SalesLimits.Reading limits) {
        this.limits = limits;
    }

    @Override
    public Outcome read(String path, SalesLayout layout, FilePlace place) {
        Optional<Path> file = file(path);
        if (file.isEmpty()) {
            return new Gone();
        }
        try (FileChannel channel = FileChannel.open(file.get(), StandardOpenOption.READ)) {
            if (OpenTable.isSame(channel, place)) {
                return table(channel, layout).take(place, Change.NONE, false);
            }
            return other(file.get(), channel, layout, place);
        } catch (IOException refused) {
            return new Gone();
        }
    }

    private Outcome other(Path file, FileChannel channel, SalesLayout layout, FilePlace place) throws IOException {
        Optional<Path> before = before(file, place);
        if (before.isPresent()) {
            try (FileChannel old = FileChannel.open(before.get(), StandardOpenOption.READ)) {
                Outcome rest = table(old, layout).take(place, Change.NONE, true);
                if (rest instanceof Taken taken && taken.place().offset() > place.offset()) {
                    return new Taken(taken.rows(), taken.columns(), taken.place(), true, false, Change.NONE);
                }
            }
        }
        Change change = before.isPresent() ? Change.FOLLOWED : Change.REPLACED;
        return table(channel, layout).take(place.next(), change, false);
    }

    private OpenTable table(FileChannel channel, SalesLayout layout) {
        return new OpenTable(channel, layout, limits);
    }

    /// A named pipe would never end, so nothing but a file is opened.
    private static Optional<Path> file(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::isRegularFile);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /// The file that was read before, under another name.
    private static Optional<Path> before(Path file, FilePlace place) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder)) {
            int seen = 0;
            for (Path one : beside) {
                if (++seen > BESIDE) {
                    break;
                }
                boolean candidate = !one.getFileName().equals(file.getFileName())
                        && Files.isRegularFile(one)
                        && Files.size(one) >= place.offset();
                if (candidate && isSame(one, place)) {
                    return Optional.of(one);
                }
            }
        } catch (IOException | DirectoryIteratorException refused) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isSame(Path file, FilePlace place) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return OpenTable.isSame(channel, place);
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    public Preview preview(String path) {
        Path file = file(path).orElseThrow(() -> new FaultException("SALES-GONE", "no such file"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return FirstLines.read(channel, limits);
        } catch (IOException refused) {
            throw new FaultException("SALES-GONE", "the file cannot be read", refused);
        }
    }

    /// A reading without lines.
    static Taken nothing(FilePlace place, boolean half, Change change) {
        return new Taken(List.of(), Map.<SaleColumn, Integer>of(), place, false, half, change);
    }
}
