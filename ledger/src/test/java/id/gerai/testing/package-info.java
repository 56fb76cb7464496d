/**
 * What the tests of every module share: tables that a bookkeeper can read, golden files, and the
 * rules of tidiness and architecture that each module's own small test class switches on.
 */
package id.gerai.testing;
