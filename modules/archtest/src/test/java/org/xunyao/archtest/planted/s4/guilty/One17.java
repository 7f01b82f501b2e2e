package org.xunyao.archtest.planted.s4.guilty;

record One17(int number) {}
