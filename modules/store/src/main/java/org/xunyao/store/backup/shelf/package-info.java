/// What lies in a backup's target and how it is read and written: labels, sealed archives, the pool of sealed files.
@NullMarked
package org.xunyao.store.backup.shelf;

import org.jspecify.annotations.NullMarked;
