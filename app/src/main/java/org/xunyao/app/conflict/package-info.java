/// Two people changed one thing: both versions side by side, and the person decides.
@NullMarked
package org.xunyao.app.conflict;

import org.jspecify.annotations.NullMarked;
