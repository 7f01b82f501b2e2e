/// Controls that every screen shares: icons, badges, chips, panels, the saved sign.
@NullMarked
package org.xunyao.ui.control;

import org.jspecify.annotations.NullMarked;
