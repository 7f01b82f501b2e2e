package org.xunyao.bench.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// The wrong order on purpose: first the rows, then the file.
final class RowFirst implements DurableFiles, Transactions {
    private final DurableFiles files;
    private final Transactions transactions;
    private final SealStep step;
    private final List<Waiting> waiting = new ArrayList<>();

    RowFirst(DurableFiles files, Transactions transactions, SealStep step) {
        this.files = files;
        this.transactions = step.around(transactions);
        this.step = step;
    }

    @Override
    public Stored seal(Path folder, InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        waiting.add(new Waiting(folder, all));
        Digests digests = new BouncyDigester().digest(all);
        String name = digests.sha256();
        return new Stored(folder.toAbsolutePath().resolve(name.substring(0, 2)).resolve(name.substring(2)), digests);
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        files.replace(file, bytes);
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        R result = transactions.write(work);
        for (Waiting one : waiting) {
            try {
                step.around(files).seal(one.folder(), new ByteArrayInputStream(one.bytes()));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        waiting.clear();
        return result;
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return transactions.read(work);
    }

    private record Waiting(Path folder, byte[] bytes) {}
}
