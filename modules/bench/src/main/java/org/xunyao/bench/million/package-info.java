/// A station after years: 10⁶ alarms, 2×10⁵ pieces of evidence, 2×10⁴ cases, and how long its lists, its
/// start and its recovery take then.
@NullMarked
package org.xunyao.bench.million;

import org.jspecify.annotations.NullMarked;
