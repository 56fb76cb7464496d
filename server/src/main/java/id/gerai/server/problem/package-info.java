/**
 * How the server says no. A rule that refuses is an enum constant that implements {@link
 * id.gerai.server.problem.Refusal}, with its sentence in {@code messages.properties}; it leaves as
 * an RFC 9457 problem document, as does every other error. Numbers and dates of bodies are read
 * strictly, and what cannot be read is named field by field. Nothing internal is told. Start at
 * {@link id.gerai.server.problem.Refusal}.
 */
package id.gerai.server.problem;
