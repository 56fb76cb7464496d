/** What a person is given, and what is left once it is erased. */
package id.gerai.server.dossier;
