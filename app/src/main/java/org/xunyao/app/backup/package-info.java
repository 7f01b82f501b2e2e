/// The workspace 备份: the last good backup, the copies and their proof, where they go, and the way back.
@NullMarked
package org.xunyao.app.backup;

import org.jspecify.annotations.NullMarked;
