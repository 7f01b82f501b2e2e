package org.xunyao.archtest.planted.s3.video;

record InnocentRecord(int a, int b, int c, int d, int e, int f, int g) {}
