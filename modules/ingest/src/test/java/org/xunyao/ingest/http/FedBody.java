package org.xunyao.ingest.http;

import java.util.List;
import org.xunyao.ingest.net.FedWire;
import org.xunyao.ingest.net.Head;
import org.xunyao.video.StreamException;

/// A body that is there already.
public final class FedBody {
    private static final int LINE = 4_096;

    private FedBody() {}

    /// A body that lasts as long as its connection.
    ///
    /// @param bytes up to the end of the connection
    public static HttpBody of(byte[] bytes) throws StreamException {
        return HttpBody.behind(new Head("HTTP/1.1 200 OK", List.of()), new FedWire(bytes).wire(), LINE);
    }
}
