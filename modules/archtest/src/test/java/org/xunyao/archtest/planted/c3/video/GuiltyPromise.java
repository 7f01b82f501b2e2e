package org.xunyao.archtest.planted.c3.video;

final class GuiltyPromise {
    // TODO later
}
