/** Group commit: works that wait share one transaction. */
@NullMarked
package dev.jumun.jpa.commit;

import org.jspecify.annotations.NullMarked;
