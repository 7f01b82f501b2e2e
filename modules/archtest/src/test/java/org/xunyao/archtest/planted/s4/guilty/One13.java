package org.xunyao.archtest.planted.s4.guilty;

record One13(int number) {}
