/// Fills the ports of the evidence screen from the real desks, and makes copies of pictures and clips.
@NullMarked
package org.xunyao.app.evidence.desk;

import org.jspecify.annotations.NullMarked;
