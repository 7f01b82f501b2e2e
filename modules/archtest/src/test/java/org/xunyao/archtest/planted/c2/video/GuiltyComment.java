package org.xunyao.archtest.planted.c2.video;

final class GuiltyComment {
    // int old = 1;
}
