package org.xunyao.archtest.planted.s4.guilty;

record One05(int number) {}
