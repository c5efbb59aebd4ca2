@NullMarked
package dev.yohaku.server.ingest;

import org.jspecify.annotations.NullMarked;
