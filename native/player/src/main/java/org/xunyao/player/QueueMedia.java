package org.xunyao.player;

import uk.co.caprica.vlcj.media.callback.nonseekable.NonSeekableCallbackMedia;

/// Lets libVLC read a queue as if it were a file without end.
final class QueueMedia extends NonSeekableCallbackMedia {
    private static final int READ_BYTES = 64 * 188;

    private final UnitQueue queue;
    private final FedUnits fed;

    QueueMedia(UnitQueue queue, FedUnits fed) {
        super(READ_BYTES);
        this.queue = queue;
        this.fed = fed;
    }

    @Override
    protected long onGetSize() {
        return 0;
    }

    @Override
    protected boolean onOpen() {
        return true;
    }

    @Override
    protected int onRead(byte[] buffer, int size) {
        try {
            return queue.read(buffer, Math.min(size, buffer.length), fed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    protected void onClose() {}
}
