package org.xunyao.archtest.planted.s4.guilty;

record One10(int number) {}
