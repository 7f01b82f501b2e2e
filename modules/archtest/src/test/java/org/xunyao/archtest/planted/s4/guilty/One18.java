package org.xunyao.archtest.planted.s4.guilty;

record One18(int number) {}
