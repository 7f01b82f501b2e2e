/// Backups of the station: made online, restored for a trial, compared, kept; and brought back.
@NullMarked
package org.xunyao.store.backup;

import org.jspecify.annotations.NullMarked;
