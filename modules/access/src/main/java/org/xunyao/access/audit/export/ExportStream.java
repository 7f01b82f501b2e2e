package org.xunyao.access.audit.export;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.AuditDesk.Watch;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditLines.Head;
import org.xunyao.kernel.Transactions;

/// An export as bytes, read from the store page by page while it is written. Not for several threads.
final class ExportStream extends InputStream {
    private static final int PAGE = 1_000;

    private final Transactions transactions;
    private final AuditShelf shelf;
    private final AuditLines lines;
    private final Head head;
    private final Watch watch;
    private long nextLink;
    private long nextCheckpoint;
    private boolean begun;
    private boolean ended;
    private byte[] page = new byte[0];
    private int at;

    ExportStream(Transactions transactions, AuditShelf shelf, AuditLines lines, Head head, Watch watch) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.lines = lines;
        this.head = head;
        this.watch = watch;
        this.nextLink = head.first();
        this.nextCheckpoint = head.first();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        while (at == page.length) {
            if (ended) {
                return -1;
            }
            page = next();
            at = 0;
        }
        int count = Math.min(length, page.length - at);
        System.arraycopy(page, at, into, offset, count);
        at += count;
        return count;
    }

    private byte[] next() {
        var bytes = new ByteArrayOutputStream();
        if (!begun) {
            begun = true;
            bytes.writeBytes(lines.head(head));
        } else if (nextCheckpoint <= head.last()) {
            checkpoints(bytes);
        } else if (nextLink <= head.last()) {
            links(bytes);
        } else {
            ended = true;
            bytes.writeBytes(lines.end(head));
        }
        return bytes.toByteArray();
    }

    private void checkpoints(ByteArrayOutputStream bytes) {
        List<SignedCheckpoint> some =
                transactions.read(tx -> shelf.checkpoints().from(tx, shelf.station(), nextCheckpoint, PAGE));
        some.stream()
                .filter(one -> one.checkpoint().sequence() <= head.last())
                .forEach(one -> bytes.writeBytes(lines.checkpoint(one)));
        nextCheckpoint = some.size() < PAGE
                ? head.last() + 1
                : some.getLast().checkpoint().sequence() + 1;
    }

    private void links(ByteArrayOutputStream bytes) {
        List<AuditRecord> some = transactions.read(tx -> shelf.trail().from(tx, shelf.station(), nextLink, PAGE));
        some.stream()
                .filter(link -> link.sequence() <= head.last())
                .forEach(link -> bytes.writeBytes(lines.link(link)));
        // A chain that was cut goes out as it is: the reader must see that links are missing.
        nextLink = some.isEmpty() ? head.last() + 1 : some.getLast().sequence() + 1;
        watch.passed(Math.min(nextLink, head.last() + 1) - head.first(), head.last() - head.first() + 1);
    }
}
