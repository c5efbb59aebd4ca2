/** Tests of sign-in, roles, tokens and the audit trail, on real ports and both databases. */
@NullMarked
package dev.yohaku.server.identity;

import org.jspecify.annotations.NullMarked;
