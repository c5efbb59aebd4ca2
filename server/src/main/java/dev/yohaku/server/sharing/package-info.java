/** Reviews as they leave the house: documents to carry elsewhere, and the digest for a chat. */
@ApplicationModule(allowedDependencies = {"store", "catalog", "wording", "notify", "reviews", "meetings"})
@NullMarked
package dev.yohaku.server.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
