package org.xunyao.archtest.planted.e1.video;

final class GuiltyCatch {
    int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (RuntimeException e) {
            return -1;
        }
    }
}
