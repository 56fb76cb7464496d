/** Classes that break each rule of architecture on purpose, so that the rules are seen to bite. */
package id.gerai.testing.bad;
