package org.xunyao.archtest.planted.s4.guilty;

record One09(int number) {}
