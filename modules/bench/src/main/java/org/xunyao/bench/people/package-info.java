/// Tortures of the door and of the powers: guesses, restarts, kills, every role at every desk.
@NullMarked
package org.xunyao.bench.people;

import org.jspecify.annotations.NullMarked;
