package org.xunyao.archtest.planted.s4.guilty;

record One07(int number) {}
