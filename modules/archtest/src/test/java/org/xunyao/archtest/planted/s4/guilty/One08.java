package org.xunyao.archtest.planted.s4.guilty;

record One08(int number) {}
