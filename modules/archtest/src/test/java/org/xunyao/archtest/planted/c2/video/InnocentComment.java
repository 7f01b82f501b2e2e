package org.xunyao.archtest.planted.c2.video;

final class InnocentComment {
    // Says why, in a sentence
}
