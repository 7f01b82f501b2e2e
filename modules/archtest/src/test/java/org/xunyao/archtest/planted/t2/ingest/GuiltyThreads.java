package org.xunyao.archtest.planted.t2.ingest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class GuiltyThreads {
    ExecutorService pool() {
        return Executors.newCachedThreadPool();
    }

    Thread thread(Runnable work) {
        return new Thread(work);
    }
}
