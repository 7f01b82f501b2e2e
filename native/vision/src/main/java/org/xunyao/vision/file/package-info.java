/// Pictures out of files that somebody hands over, read with limits.
@NullMarked
package org.xunyao.vision.file;

import org.jspecify.annotations.NullMarked;
