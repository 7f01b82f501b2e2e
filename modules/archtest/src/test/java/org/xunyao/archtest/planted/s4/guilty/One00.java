package org.xunyao.archtest.planted.s4.guilty;

record One00(int number) {}
