/// Fills the ports of the backup's screens from the real shelf, keys and desk.
@NullMarked
package org.xunyao.app.backup.desk;

import org.jspecify.annotations.NullMarked;
