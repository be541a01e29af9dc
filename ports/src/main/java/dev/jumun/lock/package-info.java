/** Who may do what only one process at a time should do, and how a store tells who may no longer. */
package dev.jumun.lock;
