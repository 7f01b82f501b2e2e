package org.xunyao.archtest.planted.v1.video;

sealed interface InnocentValue {
    record Only(int number) implements InnocentValue {}
}
