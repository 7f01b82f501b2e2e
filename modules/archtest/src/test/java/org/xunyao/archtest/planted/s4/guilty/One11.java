package org.xunyao.archtest.planted.s4.guilty;

record One11(int number) {}
