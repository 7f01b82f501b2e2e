/// Colours, sizes and typefaces of every screen: three themes, three densities, one typeface.
@NullMarked
package org.xunyao.ui.theme;

import org.jspecify.annotations.NullMarked;
