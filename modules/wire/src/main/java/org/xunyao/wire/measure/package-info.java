/// Tables and texts of measures against goods and evidence.
@NullMarked
package org.xunyao.wire.measure;

import org.jspecify.annotations.NullMarked;
