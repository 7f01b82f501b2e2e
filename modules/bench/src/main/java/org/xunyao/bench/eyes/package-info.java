/// How well and how dearly the worker sees, measured on real pictures with disturbances of fixed
/// seeds.
@NullMarked
package org.xunyao.bench.eyes;

import org.jspecify.annotations.NullMarked;
