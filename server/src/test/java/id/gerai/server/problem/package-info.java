/** Tests of how the server says no. */
package id.gerai.server.problem;
