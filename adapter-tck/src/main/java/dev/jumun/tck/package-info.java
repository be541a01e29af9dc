/** Contracts of the driven ports as abstract JUnit classes, and what helps to write more of them. */
package dev.jumun.tck;
