/// What a signed-in person may do to the station's keys: passphrase, recovery key, data key.
@NullMarked
package org.xunyao.app.keys;

import org.jspecify.annotations.NullMarked;
