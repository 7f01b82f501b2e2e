package org.xunyao.archtest.planted.e1.video;

final class InnocentCatch {
    int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
