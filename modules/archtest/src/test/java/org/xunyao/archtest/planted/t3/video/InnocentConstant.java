package org.xunyao.archtest.planted.t3.video;

final class InnocentConstant {
    static final String NAME = "constant";
}
