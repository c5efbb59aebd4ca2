/** The pages of drivers: how far each is from its limit, one driver with its forecast, and the form. */
@NullMarked
package dev.yohaku.server.web.capacity;

import org.jspecify.annotations.NullMarked;
