/** The one door to durable state. */
package dev.jumun.store;
