package org.xunyao.archtest.planted.s4.guilty;

record One04(int number) {}
