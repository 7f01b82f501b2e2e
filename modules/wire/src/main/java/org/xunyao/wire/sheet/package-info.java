/// Spreadsheets that people hand in and take home (表格): read as text, limits first, nothing reckoned.
@NullMarked
package org.xunyao.wire.sheet;

import org.jspecify.annotations.NullMarked;
