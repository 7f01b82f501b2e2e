package org.xunyao.archtest.planted.c1.video;

/// Says what it is.
public record InnocentWords(int number) {
    /// Says what it gives.
    public int twice() {
        return 2 * number;
    }

    @Override
    public String toString() {
        return "words";
    }
}
