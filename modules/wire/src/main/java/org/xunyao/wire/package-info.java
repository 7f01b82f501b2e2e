/// Data from outside the code: CSV and JSON resources read into domain records, refused whole with row
/// and column.
@NullMarked
package org.xunyao.wire;

import org.jspecify.annotations.NullMarked;
