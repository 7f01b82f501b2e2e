/// Bringing a backup back, step by step; works without an open store too.
@NullMarked
package org.xunyao.app.backup.restore;

import org.jspecify.annotations.NullMarked;
