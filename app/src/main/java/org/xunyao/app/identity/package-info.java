/// The workspace 药师核验: who consented to be compared by face, and announced roll calls with their other ways.
@NullMarked
package org.xunyao.app.identity;

import org.jspecify.annotations.NullMarked;
