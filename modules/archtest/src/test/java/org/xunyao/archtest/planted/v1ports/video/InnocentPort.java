package org.xunyao.archtest.planted.v1ports.video;

/// Port: something with a mark.
interface InnocentPort {
    int one();

    int two();
}
