/// The on-site mode of the document workspace (现场模式): one group of fields at a time, large enough for a finger.
@NullMarked
package org.xunyao.app.papers.onsite;

import org.jspecify.annotations.NullMarked;
