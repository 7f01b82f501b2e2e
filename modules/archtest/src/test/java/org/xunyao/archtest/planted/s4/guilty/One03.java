package org.xunyao.archtest.planted.s4.guilty;

record One03(int number) {}
