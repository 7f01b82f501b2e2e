package org.xunyao.archtest.planted.t2.ingest;

import java.util.concurrent.Executor;

final class InnocentWork {
    void start(Executor executor) {
        executor.execute(() -> {});
    }
}
