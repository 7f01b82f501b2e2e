/// Certificates and CMS of papers that the bureau seals: ECDSA on P-256 with SHA-256, and SM2 with
/// SM3.
@NullMarked
package org.xunyao.crypto.paper;

import org.jspecify.annotations.NullMarked;
