package org.xunyao.archtest.planted.s4.guilty;

record One12(int number) {}
