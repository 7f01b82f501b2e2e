/// What follows when a review takes too long (复核升级): words on the way to the limit, and at the limit the
/// alarm goes up to a leader, which stays on record and decides nothing.
@NullMarked
package org.xunyao.supervision.escalation;

import org.jspecify.annotations.NullMarked;
