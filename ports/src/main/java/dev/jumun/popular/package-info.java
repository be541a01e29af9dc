/** Which products sell best. */
package dev.jumun.popular;
