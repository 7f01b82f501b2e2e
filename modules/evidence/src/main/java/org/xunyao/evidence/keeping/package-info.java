/// How long evidence is kept and whether it still is what was sealed (留存与复验): retention by category, the
/// weekly check of every file, and disposal by a person.
@NullMarked
package org.xunyao.evidence.keeping;

import org.jspecify.annotations.NullMarked;
