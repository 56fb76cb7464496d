/** The book of members, read over real HTTP and looked at on paper. */
package id.gerai.server.register;
