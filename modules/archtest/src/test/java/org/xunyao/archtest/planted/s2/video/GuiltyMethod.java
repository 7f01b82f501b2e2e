package org.xunyao.archtest.planted.s2.video;

final class GuiltyMethod {
    void tooLong() {
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
        // one of too many lines
    }
}
