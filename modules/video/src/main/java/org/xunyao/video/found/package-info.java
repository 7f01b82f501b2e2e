/// What is found in zones of a picture beside persons and changed cells: words that were read there, and who wears
/// what (区域所见). It is a proposal, never a fact, and what could not be seen is never "not there".
@NullMarked
package org.xunyao.video.found;

import org.jspecify.annotations.NullMarked;
