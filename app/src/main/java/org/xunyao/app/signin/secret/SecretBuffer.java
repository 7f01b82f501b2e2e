package org.xunyao.app.signin.secret;

import java.util.Arrays;

/// The characters of a secret while it is typed, with a caret. No string is ever made of them here, and what
/// is deleted is overwritten at once.
final class SecretBuffer {
    /// More than any password or recovery key needs.
    static final int MOST = 160;

    private final char[] typed = new char[MOST];
    private int length;
    private int caret;
    private boolean whole;

    int length() {
        return length;
    }

    int caret() {
        return caret;
    }

    /// Whether everything is marked, so that the next key replaces it.
    boolean whole() {
        return whole;
    }

    char at(int place) {
        return typed[place];
    }

    void markAll() {
        whole = length > 0;
        caret = length;
    }

    /// Adds a character at the caret.
    ///
    /// @return false if there is no more room
    boolean put(char one) {
        if (whole) {
            wipe();
        }
        if (length == MOST) {
            return false;
        }
        System.arraycopy(typed, caret, typed, caret + 1, length - caret);
        typed[caret++] = one;
        length++;
        return true;
    }

    void deleteBefore() {
        if (whole) {
            wipe();
        } else if (caret > 0) {
            caret--;
            remove();
        }
    }

    void deleteAfter() {
        if (whole) {
            wipe();
        } else if (caret < length) {
            remove();
        }
    }

    void move(int place) {
        whole = false;
        caret = Math.clamp(place, 0, length);
    }

    char[] copy() {
        return Arrays.copyOf(typed, length);
    }

    void wipe() {
        Arrays.fill(typed, '\0');
        length = 0;
        caret = 0;
        whole = false;
    }

    private void remove() {
        System.arraycopy(typed, caret + 1, typed, caret, length - caret - 1);
        typed[--length] = '\0';
    }
}
