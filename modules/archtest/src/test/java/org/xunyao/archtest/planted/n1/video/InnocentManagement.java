package org.xunyao.archtest.planted.n1.video;

final class InnocentManagement {}
