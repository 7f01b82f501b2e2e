package org.xunyao.archtest.planted.n1nulls.guilty;

final class Unmarked {}
