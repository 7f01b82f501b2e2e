/// The station's keys (密钥): a random data key encrypts the database, a master key wraps it, and the
/// start-up passphrase or the printed recovery key opens the master key. Nothing here is stored in clear.
@NullMarked
package org.xunyao.store.keys;

import org.jspecify.annotations.NullMarked;
