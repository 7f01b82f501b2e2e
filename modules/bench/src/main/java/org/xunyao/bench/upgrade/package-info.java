/// Upgrades, first encryption and change of the data key, cut off at every step (T21): the data of before or
/// of after is there, whole.
@NullMarked
package org.xunyao.bench.upgrade;

import org.jspecify.annotations.NullMarked;
