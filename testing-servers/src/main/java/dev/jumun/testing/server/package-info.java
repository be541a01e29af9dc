/** What tests start real servers with: free ports, folders and processes that end with their owner, one server for a whole build. */
@NullMarked
package dev.jumun.testing.server;

import org.jspecify.annotations.NullMarked;
