package org.xunyao.archtest.planted.t3.video;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@SuppressWarnings("all")
final class GuiltyStatics {
    static int count;
    static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    static GuiltyStatics getInstance() {
        return new GuiltyStatics();
    }
}
