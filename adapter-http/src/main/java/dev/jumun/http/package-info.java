/** The driving ports as an HTTP API. */
@NullMarked
package dev.jumun.http;

import org.jspecify.annotations.NullMarked;
