/// Bouncy Castle behind ports: digests, password hashing, package signatures.
@NullMarked
package org.xunyao.crypto;

import org.jspecify.annotations.NullMarked;
