/// The steps of the first start as they look (首次使用界面).
@NullMarked
package org.xunyao.app.firstrun.steps;

import org.jspecify.annotations.NullMarked;
