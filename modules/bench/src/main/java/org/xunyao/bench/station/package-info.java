/// A station that is tortured: the real desks over the real database and the real evidence folder in a
/// process of its own, what it said it had saved, and the search for what is not there or only half
/// there.
@NullMarked
package org.xunyao.bench.station;

import org.jspecify.annotations.NullMarked;
