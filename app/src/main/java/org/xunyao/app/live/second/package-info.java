/// The second look at film by the media worker, part of it before its rule fires.
@NullMarked
package org.xunyao.app.live.second;

import org.jspecify.annotations.NullMarked;
