/** The command line: parse, call, print. Nothing else exits or prints. */
@NullMarked
package org.muster.cli;

import org.jspecify.annotations.NullMarked;
