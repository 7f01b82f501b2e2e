/// Tables of running deadlines and files of holidays (期限运行表、年度放假安排).
@NullMarked
package org.xunyao.wire.term;

import org.jspecify.annotations.NullMarked;
