package org.xunyao.media.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The places for cameras in the shared memory, small ones first. A place given back waits behind all free
/// ones of its kind.
final class Places {
    private final Deque<Integer> small = new ArrayDeque<>();
    private final Deque<Integer> large = new ArrayDeque<>();
    private final int smallOnes;
    private int openings;

    /// @param index of the place
    /// @param opening stamp that no other opening of this worker has
    record Place(int index, int opening) {}

    Places(int smallOnes, int largeOnes) {
        this.smallOnes = smallOnes;
        for (int i = 0; i < smallOnes; i++) {
            small.add(i);
        }
        for (int i = 0; i < largeOnes; i++) {
            large.add(smallOnes + i);
        }
    }

    /// Whether all small places are taken.
    boolean none() {
        return small.isEmpty();
    }

    /// @throws IllegalStateException when there is none
    Place small() {
        Integer index = small.poll();
        if (index == null) {
            throw new IllegalStateException("all places are taken");
        }
        return new Place(index, ++openings);
    }

    /// Empty when all large ones are taken.
    Optional<Place> large() {
        return Optional.ofNullable(large.poll()).map(index -> new Place(index, ++openings));
    }

    void giveBack(int index) {
        (index < smallOnes ? small : large).add(index);
    }
}
