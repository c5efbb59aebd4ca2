@NullMarked
package dev.yohaku.server.web;

import org.jspecify.annotations.NullMarked;
