/** The pages of system risk records. */
@NullMarked
package dev.yohaku.server.web.risks;

import org.jspecify.annotations.NullMarked;
