/// The workspace 规则工场: what rules are worth, and what another version would have done.
@NullMarked
package org.xunyao.app.workshop;

import org.jspecify.annotations.NullMarked;
