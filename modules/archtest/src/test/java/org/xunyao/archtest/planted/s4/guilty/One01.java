package org.xunyao.archtest.planted.s4.guilty;

record One01(int number) {}
