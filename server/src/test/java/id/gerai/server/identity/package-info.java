/** NIKs over real HTTP: who may read them and what stays behind. */
package id.gerai.server.identity;
