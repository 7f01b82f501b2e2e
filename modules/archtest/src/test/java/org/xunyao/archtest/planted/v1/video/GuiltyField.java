package org.xunyao.archtest.planted.v1.video;

final class GuiltyField {
    int count;
}
