@NullMarked
package org.muster.job;

import org.jspecify.annotations.NullMarked;
