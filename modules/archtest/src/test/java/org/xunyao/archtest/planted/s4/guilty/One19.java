package org.xunyao.archtest.planted.s4.guilty;

record One19(int number) {}
