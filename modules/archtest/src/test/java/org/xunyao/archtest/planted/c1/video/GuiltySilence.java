package org.xunyao.archtest.planted.c1.video;

public record GuiltySilence(int number) {
    public int twice() {
        return 2 * number;
    }
}
