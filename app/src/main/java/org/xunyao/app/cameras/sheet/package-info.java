/// Cameras in spreadsheets: what an import would do, and what an export says.
@NullMarked
package org.xunyao.app.cameras.sheet;

import org.jspecify.annotations.NullMarked;
