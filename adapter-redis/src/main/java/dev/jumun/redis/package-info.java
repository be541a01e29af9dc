/** Gates on Redis: they hurry and spare the store, and decide nothing. What lives here may vanish at any moment. */
@NullMarked
package dev.jumun.redis;

import org.jspecify.annotations.NullMarked;
