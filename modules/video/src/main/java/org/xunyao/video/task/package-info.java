/// What is to be found out in zones of a picture (任务区域): words that are read, clothes that are compared. The answers
/// are {@link org.xunyao.video.found}.
@NullMarked
package org.xunyao.video.task;

import org.jspecify.annotations.NullMarked;
