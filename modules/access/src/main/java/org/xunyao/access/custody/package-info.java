/// Keeping copies of the station's data (数据备份): what a backup is, who may make one and bring one back.
@NullMarked
package org.xunyao.access.custody;

import org.jspecify.annotations.NullMarked;
