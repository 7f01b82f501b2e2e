/// The way out of the program, on the backup's screen: the whole store as files that any program reads.
@NullMarked
package org.xunyao.app.backup.export;

import org.jspecify.annotations.NullMarked;
