/** Tests of the risk records. */
@NullMarked
package dev.yohaku.server.risks;

import org.jspecify.annotations.NullMarked;
