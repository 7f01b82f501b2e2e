/// The first start: folder, passphrase, three administrators, keys (首次使用向导).
@NullMarked
package org.xunyao.app.firstrun.wizard;

import org.jspecify.annotations.NullMarked;
