package org.xunyao.archtest.planted.s4.guilty;

record One06(int number) {}
