/// Drug business licences of pharmacies: what a shop may sell, and how.
@NullMarked
package org.xunyao.registry.licence;

import org.jspecify.annotations.NullMarked;
