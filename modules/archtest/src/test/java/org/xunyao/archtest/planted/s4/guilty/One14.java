package org.xunyao.archtest.planted.s4.guilty;

record One14(int number) {}
