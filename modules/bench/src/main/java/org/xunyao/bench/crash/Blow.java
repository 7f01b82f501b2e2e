package org.xunyao.bench.crash;

import java.io.IOException;
import java.nio.file.Path;
import org.xunyao.bench.station.WriterProcess;

/// How a station is struck down and set up again.
interface Blow extends AutoCloseable {
    /// A data folder that nobody used yet.
    Path freshFolder() throws IOException, InterruptedException;

    /// Strikes while the writer saves. May run on any thread.
    void strike(WriterProcess writer) throws IOException;

    /// After the writer's end: what a person does who switches the machine on again.
    void recover() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
