/// The sealed archive of backups: a header in clear, then chunks of AES-256-GCM of which every byte counts.
@NullMarked
package org.xunyao.store.backup.archive;

import org.jspecify.annotations.NullMarked;
