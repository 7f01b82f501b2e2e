package org.xunyao.bench.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// A moment within the sealing of one piece of evidence, in their order. The two between {@link
/// #BYTES_WRITTEN} and {@link #FILE_SEALED}, when the file is given its name and when the folder is
/// forced, have no port; the tracer kills there.
enum SealStep {
    /// Half of the bytes are written.
    BYTES_HALF(Left.NOTHING),
    /// All bytes are written and not forced.
    BYTES_WRITTEN(Left.NOTHING),
    /// The file has its name for good.
    FILE_SEALED(Left.FILE),
    /// The rows are written and not committed.
    ROWS_WRITTEN(Left.FILE),
    /// The rows are committed; nobody was told.
    COMMITTED(Left.SHELF),
    /// Nothing happens.
    NEVER(Left.SHELF);

    /// How a process ends that dies here, as one that `kill -9` ended.
    static final int KILLED = 137;

    @SuppressWarnings("ImmutableEnumChecker") // two values that never change
    private final Left left;

    SealStep(Left left) {
        this.left = left;
    }

    /// What a death here leaves.
    Left left() {
        return left;
    }

    private void dieAt(SealStep here) {
        if (this == here) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /// Files that die at this moment.
    DurableFiles around(DurableFiles files) {
        return new DurableFiles() {
            @Override
            public Stored seal(Path folder, InputStream bytes) throws IOException {
                Stored stored = files.seal(folder, dying(bytes));
                dieAt(FILE_SEALED);
                return stored;
            }

            @Override
            public void replace(Path file, byte[] bytes) throws IOException {
                files.replace(file, bytes);
            }
        };
    }

    /// Gives its bytes in two portions and dies after one of them.
    private InputStream dying(InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        return new InputStream() {
            private int given;

            @Override
            public int read() {
                throw new UnsupportedOperationException("portions only");
            }

            @Override
            public int read(byte[] to, int from, int most) {
                if (given > 0) {
                    dieAt(BYTES_HALF);
                }
                if (given == all.length) {
                    dieAt(BYTES_WRITTEN);
                    return -1;
                }
                int portion = Math.min(most, given == 0 ? (all.length + 1) / 2 : all.length - given);
                System.arraycopy(all, given, to, from, portion);
                given += portion;
                return portion;
            }
        };
    }

    /// Transactions that die at this moment.
    Transactions around(Transactions transactions) {
        return new Transactions() {
            @Override
            public <R> R write(Function<Tx, R> work) {
                R result = transactions.write(tx -> {
                    R done = work.apply(tx);
                    dieAt(ROWS_WRITTEN);
                    return done;
                });
                dieAt(COMMITTED);
                return result;
            }

            @Override
            public <R> R read(Function<Tx, R> work) {
                return transactions.read(work);
            }
        };
    }
}
