package org.xunyao.archtest.planted.v1ports.video;

/// Something without a mark.
interface GuiltyPort {
    int one();

    int two();
}
