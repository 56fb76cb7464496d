/**
 * Secrets that an installation makes for itself and keeps in its data directory, readable by its
 * owner only. Nothing secret has a default. Start at {@link id.gerai.server.secret.SecretFile}.
 */
package id.gerai.server.secret;
