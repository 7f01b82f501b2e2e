/// Measurements of the wall and of what feeds it (docs/design/performance.md): the program's own pipeline in
/// a window, cameras in a process of their own, FFmpeg and other programs as yardsticks.
@NullMarked
package org.xunyao.bench.wall;

import org.jspecify.annotations.NullMarked;
