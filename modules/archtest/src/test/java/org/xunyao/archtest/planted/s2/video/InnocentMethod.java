package org.xunyao.archtest.planted.s2.video;

final class InnocentMethod {
    void longEnough() {
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
        // one of many lines
    }
}
