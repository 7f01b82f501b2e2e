/// How long it takes until film that is kept on the disk is on the screen.
@NullMarked
package org.xunyao.bench.replay;

import org.jspecify.annotations.NullMarked;
