package org.xunyao.archtest.planted.s4.guilty;

record One02(int number) {}
