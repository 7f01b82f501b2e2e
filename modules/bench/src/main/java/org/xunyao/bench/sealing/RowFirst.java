package org.xunyao.bench.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xunyao.bench.station.CarelessFiles;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// The wrong order on purpose: first the rows, then the file. The vault asks whether the file has its name
/// before it lets a row be written, so an empty one bears it meanwhile.
final class RowFirst implements DurableFiles, Transactions {
    private final DurableFiles files;
    private final Transactions transactions;
    private final SealStep step;
    private final List<Late> late = new ArrayList<>();

    RowFirst(DurableFiles files, Transactions transactions, SealStep step) {
        this.files = files;
        this.transactions = step.around(transactions);
        this.step = step;
    }

    @Override
    public Stored seal(Path folder, InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        Digests digests = new BouncyDigester().digest(all);
        String name = digests.sha256();
        Path target = folder.toAbsolutePath().resolve(name.substring(0, 2)).resolve(name.substring(2));
        new CarelessFiles().replace(target, new byte[0]);
        late.add(new Late(target, folder, all));
        return new Stored(target, digests);
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        files.replace(file, bytes);
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        R result = transactions.write(work);
        for (Late one : late) {
            try {
                Files.delete(one.empty());
                step.around(files).seal(one.folder(), new ByteArrayInputStream(one.bytes()));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        late.clear();
        return result;
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return transactions.read(work);
    }

    private record Late(Path empty, Path folder, byte[] bytes) {}
}
