/// What the coded bytes themselves say (ITU-T H.264, H.265): where NAL units begin, how large the picture
/// is, how far decoding runs ahead of showing. Every byte is hostile until counted.
@NullMarked
package org.xunyao.video.coding;

import org.jspecify.annotations.NullMarked;
