package org.xunyao.media.link;

import java.util.ArrayDeque;
import java.util.Deque;

/// The places for cameras in the shared memory. A place given back waits behind all free ones.
final class Places {
    private final Deque<Integer> free = new ArrayDeque<>();
    private int openings;

    /// @param index of the place
    /// @param opening stamp that no other opening of this worker has
    record Place(int index, int opening) {}

    Places(int count) {
        for (int i = 0; i < count; i++) {
            free.add(i);
        }
    }

    /// Whether all places are taken.
    boolean none() {
        return free.isEmpty();
    }

    Place take() {
        Integer index = free.poll();
        if (index == null) {
            throw new IllegalStateException("all places are taken");
        }
        return new Place(index, ++openings);
    }

    void giveBack(int index) {
        free.add(index);
    }
}
