/// The bureau's electronic seal on issued papers (电子印章): putting it on, and judging it. What stands
/// here reads bytes only; the pages are set and the keys are held elsewhere.
@NullMarked
package org.xunyao.documents.seal;

import org.jspecify.annotations.NullMarked;
