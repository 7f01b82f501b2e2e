/// What the pages of the backup share: words, pieces, the table of copies, a job with its progress.
@NullMarked
package org.xunyao.app.backup.parts;

import org.jspecify.annotations.NullMarked;
