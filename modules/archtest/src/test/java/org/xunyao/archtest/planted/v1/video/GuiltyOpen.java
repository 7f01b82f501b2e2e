package org.xunyao.archtest.planted.v1.video;

class GuiltyOpen {}
