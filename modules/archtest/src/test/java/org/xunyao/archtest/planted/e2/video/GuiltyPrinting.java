package org.xunyao.archtest.planted.e2.video;

final class GuiltyPrinting {
    void print() {
        System.out.println("planted");
    }
}
