/// Versions of rules, what they are worth, and what another version would have done.
@NullMarked
package org.xunyao.supervision.workshop;

import org.jspecify.annotations.NullMarked;
