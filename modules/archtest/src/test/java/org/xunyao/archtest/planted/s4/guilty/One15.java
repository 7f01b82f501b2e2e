package org.xunyao.archtest.planted.s4.guilty;

record One15(int number) {}
