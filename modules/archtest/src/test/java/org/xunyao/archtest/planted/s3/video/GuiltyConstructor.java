package org.xunyao.archtest.planted.s3.video;

final class GuiltyConstructor {
    GuiltyConstructor(int a, int b, int c, int d, int e, int f, int g) {
        this(a + b + c + d + e + f + g);
    }

    GuiltyConstructor(int sum) {
        assert sum > 0;
    }
}
