/// What the screen of cameras shows and asks, as values and ports.
@NullMarked
package org.xunyao.app.cameras.model;

import org.jspecify.annotations.NullMarked;
