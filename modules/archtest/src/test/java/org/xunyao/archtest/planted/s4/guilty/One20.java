package org.xunyao.archtest.planted.s4.guilty;

record One20(int number) {}
