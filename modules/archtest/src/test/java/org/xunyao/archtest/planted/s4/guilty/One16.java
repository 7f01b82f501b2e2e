package org.xunyao.archtest.planted.s4.guilty;

record One16(int number) {}
